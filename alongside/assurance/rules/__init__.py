"""Who may prepare a return, where it can go from here, and what it still owes."""
