"""What goes wrong at a counter, done on purpose."""
