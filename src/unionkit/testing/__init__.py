"""For those who build on unionkit: hypothesis strategies for its classes, and small worlds that hang together.

It needs the extra ``testing``. `strategies` gives values one by one; `worlds` gives registries with the targets,
results, terms and workplaces that belong to them.
"""
