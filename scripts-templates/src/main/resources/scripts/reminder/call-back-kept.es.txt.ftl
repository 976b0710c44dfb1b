Gracias. Una persona le llamará.
