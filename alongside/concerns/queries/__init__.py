"""What the pages about concerns show, viewer first."""
