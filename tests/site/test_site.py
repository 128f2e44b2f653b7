"""The built site, as a reader meets it: no dead link, no error of a script, a search that finds, colours to be read.

`.ci/run` builds it and names its directory in `UNIONKIT_SITE`: ``mkdocs build -d site && UNIONKIT_SITE=site pytest -m site``.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cache, partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.site

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LOOKED_AT = (
    "",
    "vi/",
    "how-to/notebook/",
    "reference/api/views/",
    "reference/rules/founding-reorganising-and-dissolving/",
)
LEAST = 4.5


@pytest.fixture(scope="session")
def site():
    named = os.environ.get("UNIONKIT_SITE")
    if not named:
        pytest.skip("SITE NOT TESTED: UNIONKIT_SITE does not name the directory of the built site")
    found = Path(named).resolve()
    assert (found / "index.html").is_file(), f"there is no site in {found}"
    return found


def pages(site):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


class Page(HTMLParser):
    """The links of a page, what it loads, and the places in it that links can name."""

    def __init__(self, text):
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.places |= {given[name] for name in ("id", "name") if given.get(name)}
        if tag in {"a", "area"} and given.get("href"):
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") in {"stylesheet", "icon", "preload"}:
            self.loaded.append(given["href"])
        elif given.get("src"):
            self.loaded.append(given["src"])


@cache
def read(path):
    return Page(path.read_text(encoding="utf-8"))


def dead_links(site):
    """Tell each link within the site, and each thing that is loaded, which is not there."""
    for name in pages(site):
        page = read(site / name)
        # The page for what is not found stands nowhere in particular: its links begin at the root.
        base = f"/{name}"
        for link in [*page.links, *page.loaded]:
            parts = urlsplit(link)
            if parts.scheme in {"http", "https"}:
                if link in page.loaded:
                    yield name, link, "is loaded from elsewhere"
                continue
            if parts.scheme:
                continue
            address, place = urldefrag(urljoin(base, link))
            target = site / unquote(urlsplit(address).path).lstrip("/")
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                yield name, link, "is not there"
            elif place and target.suffix == ".html" and unquote(place) not in read(target).places:
                yield name, link, "names a place that is not there"


def test_no_link_within_the_site_is_dead(site):
    assert len(pages(site)) > 50
    assert [*dead_links(site)] == []


def test_a_dead_link_would_be_found(tmp_path):
    (tmp_path / "index.html").write_text(
        '<h1 id="a">A</h1><a href="#a">1</a><a href="#b">2</a><a href="gone/">3</a><a href="https://e.vn">4</a>'
        '<script src="https://e.vn/x.js"></script><img src="no.svg">',
        encoding="utf-8",
    )
    assert [(link, fault) for _, link, fault in dead_links(tmp_path)] == [
        ("#b", "names a place that is not there"),
        ("gone/", "is not there"),
        ("https://e.vn/x.js", "is loaded from elsewhere"),
        ("no.svg", "is not there"),
    ]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def address(site):
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="SITE NOT TESTED: Playwright is not installed")
    program = next(filter(None, map(which, BROWSERS)), None)
    if program is None:
        pytest.skip(f"SITE NOT TESTED: none of {', '.join(BROWSERS)} is installed")
    with playwright.sync_playwright() as driver:
        # Chromium has no sandbox where everything runs as root.
        started = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


def lost(request):
    """Tell whether a request failed, and was not given up because the reader went on to another page."""
    return request.failure != "net::ERR_ABORTED"


@contextmanager
def opened(browser, address, *, size=DESK, theme="light"):
    """Open a window that writes down what goes wrong in it."""
    context = browser.new_context(viewport=size, color_scheme=theme)
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(f"{page.url}: script error: {error}"))
    page.on(
        "console", lambda said: faults.append(f"{page.url}: {said.text}") if said.type in {"error", "warning"} else None
    )
    page.on(
        "requestfailed", lambda request: faults.append(f"{page.url}: {request.url} failed") if lost(request) else None
    )
    page.on(
        "request",
        lambda request: None if request.url.startswith((address, "data:", "blob:")) else faults.append(request.url),
    )
    yield page, faults
    context.close()


def test_no_page_has_an_error_of_a_script_or_asks_elsewhere_or_is_broader_than_a_phone(site, browser, address):
    broad = []
    with opened(browser, address, size=PHONE) as (page, faults):
        for name in pages(site):
            page.goto(address + name, wait_until="load")
            width = page.evaluate("document.documentElement.scrollWidth")
            broad += [(name, width)] if width > PHONE["width"] else []
    assert faults == []
    assert broad == []


def test_an_error_of_a_script_would_be_seen(browser, address):
    with opened(browser, address) as (page, faults):
        page.goto(address)
        page.evaluate("setTimeout(() => { throw new Error('on purpose') })")
        page.evaluate("console.error('said on purpose')")
        page.evaluate("fetch('/not-there.json')")
        page.wait_for_timeout(300)
    assert [
        any(words in fault for fault in faults) for words in ("script error: on purpose", "said on purpose", "404")
    ] == [True] * 3


@pytest.mark.parametrize("start", ["", "vi/"])
@pytest.mark.parametrize("word", ["attainment", "công đoàn", "đoàn viên", "rulebook"])
def test_the_search_finds_a_word_and_leads_there(browser, address, word, start):
    with opened(browser, address) as (page, faults):
        page.goto(address + start)
        page.click("[data-md-component=search-query]")
        page.keyboard.type(word)
        first = page.locator(".md-search-result__item a").first
        first.wait_for()
        assert word.split()[-1].lower() in page.locator(".md-search-result__list").inner_text().lower()
        first.click()
        page.wait_for_load_state("load")
        assert word.split()[-1].lower() in page.locator("main").inner_text().lower()
    assert faults == []


CONTRASTS = """least => {
  const parts = text => { const found = text.match(/[\\d.]+/g).map(Number); return [...found.slice(0, 3), found[3] ?? 1]; };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3]));
  const light = colour => { const [r, g, b] = colour.map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = element => { if (!element) return [255, 255, 255];
    const own = parts(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own.slice(0, 3) : over(own, ground(element.parentElement)); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || element.closest("script, style, template, svg, [hidden], .md-skip") || !box.width ||
        style.visibility !== "visible" || !element.checkVisibility({ opacityProperty: true })) continue;
    const under = ground(element), text = over(parts(style.color), under);
    const [dark, bright] = [light(text), light(under)].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < least) found.push(`${walker.currentNode.data.trim().slice(0, 40)}: ${contrast.toFixed(2)} (${style.color} on ${under})`);
  }
  return [...new Set(found)];
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", LOOKED_AT)
def test_every_text_can_be_read_in_both_themes(browser, address, name, theme):
    with opened(browser, address, theme=theme) as (page, _):
        page.goto(address + name)
        scheme = page.evaluate("document.body.dataset.mdColorScheme")
        page.wait_for_timeout(300)  # colours change slowly
        assert scheme == {"light": "default", "dark": "slate"}[theme]
        assert page.evaluate(CONTRASTS, LEAST) == []
