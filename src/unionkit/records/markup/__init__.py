"""Documents of blocks, written as HTML: what the pages of reports and the views of notebooks are made of."""
