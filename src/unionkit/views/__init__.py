"""For people who would rather look: notebook views, charts, drawings and tables.

Notebook views need no extra: a value of the library shows itself. Charts need the extra ``views``, tables for
great_tables the extra ``tables``.
"""

from unionkit.display import register_renderer
from unionkit.views.charts.canvas import svg
from unionkit.views.charts.organisation import flow_chart, tree_chart
from unionkit.views.charts.placing import ranking_chart
from unionkit.views.charts.progress import attainment_chart, year_chart
from unionkit.views.charts.timeline import timeline_chart
from unionkit.views.diagrams import graphviz, mermaid
from unionkit.views.language import use_language
from unionkit.views.notebook import View, html_view, show
from unionkit.views.tables import table

__all__ = [
    "View",
    "attainment_chart",
    "flow_chart",
    "graphviz",
    "mermaid",
    "ranking_chart",
    "show",
    "svg",
    "table",
    "timeline_chart",
    "tree_chart",
    "use_language",
    "year_chart",
]

register_renderer(html_view)
