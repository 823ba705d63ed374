// Nothing: this extension is what a popup costs before it has anything in it.
