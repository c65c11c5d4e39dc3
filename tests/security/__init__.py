"""Need-to-know, tried from outside the application and through it."""
