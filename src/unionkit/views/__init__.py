"""For people who would rather look: notebook views, charts, drawings and tables.

Notebook views need no extra: a value of the library shows itself. Charts need the extra ``views``, tables the extra
``tables``.
"""

from unionkit.display import register_renderer
from unionkit.views.notebook import View, html_view, show, use_language

__all__ = ["View", "show", "use_language"]

register_renderer(html_view)
