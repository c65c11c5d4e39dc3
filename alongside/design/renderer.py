"""How every form and field of the house draws itself; set as FORM_RENDERER."""

from django.forms.renderers import TemplatesSetting

from alongside.design.bound_field import BoundField


class Renderer(TemplatesSetting):
    """`{{ form }}` and `{{ form.name.as_field_group }}` with label, hint and error."""

    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"
    bound_field_class = BoundField
