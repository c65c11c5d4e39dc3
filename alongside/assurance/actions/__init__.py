"""What can be done to a return: begin, count, explain, sign, send, prepare again."""
