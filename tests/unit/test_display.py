from __future__ import annotations

from types import ModuleType

import unionkit as uk
from unionkit import display


def test_without_views_a_notebook_shows_the_plain_representation(monkeypatch):
    monkeypatch.setattr(display, "_renderers", [])
    monkeypatch.setattr(display, "find_spec", lambda _: None)
    assert uk.attain(15, 9)._repr_html_() is None


def test_the_renderer_registered_last_is_asked_first(monkeypatch):
    monkeypatch.setattr(display, "_renderers", [])
    display.register_renderer(lambda value: f"<b>{value.target}</b>")
    display.register_renderer(lambda value: "<i>ten</i>" if value.target == 10 else None)
    assert uk.attain(1, 10)._repr_html_() == "<i>ten</i>"
    assert uk.attain(1, 9)._repr_html_() == "<b>9</b>"


def test_the_views_are_loaded_by_name_when_they_are_installed(monkeypatch):
    monkeypatch.setattr(display, "_renderers", [])
    monkeypatch.setattr(display, "find_spec", lambda name: name)

    def load(name):
        display.register_renderer(lambda _: name)
        return ModuleType(name)

    monkeypatch.setattr(display, "import_module", load)
    assert display.html_of(1) == "unionkit.views"
