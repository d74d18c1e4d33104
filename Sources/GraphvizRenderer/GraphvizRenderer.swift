// GraphvizRenderer
