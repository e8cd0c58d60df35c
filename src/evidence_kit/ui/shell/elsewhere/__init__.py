"""Another place for an open case: a proven copy, in which the work goes on."""
