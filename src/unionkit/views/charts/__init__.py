"""Charts by matplotlib, which is loaded when the first one is drawn. No window is opened and no state is shared."""
