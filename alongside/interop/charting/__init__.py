"""Charts of anybody's numbers: a CSV file in, a picture and its table out."""
