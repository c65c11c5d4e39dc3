"""`{% load components %}`: the parts every page of the house is made of."""

from django import template

from alongside.design.components import blocks, figures, forms, over_time, pieces, rings

register = template.Library()

for library in (pieces, blocks, forms, figures, rings, over_time):
    register.tags.update(library.register.tags)
    register.filters.update(library.register.filters)
