"""Visits, numbers of staff, and worries over bought care."""
