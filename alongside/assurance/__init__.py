"""What the board and the nation are shown: the statutory return."""
