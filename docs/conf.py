"""Sphinx's settings for the documentation."""

from importlib import metadata

project = "newsparse"
author = "The newsparse authors"
project_copyright = author
release = metadata.version("newsparse")
extensions = ["myst_parser", "sphinx.ext.autodoc"]
default_role = "code"
html_theme = "furo"
html_title = f"newsparse {release}"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": False}
nitpick_ignore_regex = [("py:class", r"(?:datetime|collections\.abc)\..*")]  # building needs no network, so nothing outside is linked
