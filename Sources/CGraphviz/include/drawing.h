// The C that stands between Swift and the libraries Graphviz and fontconfig. No type of either is
// shown here, so that a Swift file cannot hold one by mistake.
#ifndef CGRAPHVIZ_DRAWING_H
#define CGRAPHVIZ_DRAWING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How far a drawing came.
typedef enum __attribute__((enum_extensibility(closed))) CGraphvizOutcome {
  CGraphvizOutcomeDrawn = 0,
  CGraphvizOutcomeSyntaxError,
  CGraphvizOutcomeRefused,
  CGraphvizOutcomeLayoutFailed,
  CGraphvizOutcomeDrawingFailed,
} CGraphvizOutcome;

/// Lays out the graph that `dot` holds and draws it, at `resolution` dots per inch, or at Graphviz's
/// own where that is 0. A drawing whose attribute `exactwidth` is `true` comes out as wide as its
/// `size`, however narrow or tall it is. To be called once in a process: Graphviz keeps
/// state between drawings. What it has to say goes to standard error. When the outcome is `Drawn`,
/// `bytes` and `count` hold the drawing; it lives as long as the process.
CGraphvizOutcome cgraphviz_draw(const char *_Nonnull dot, const char *_Nonnull layout,
                                const char *_Nonnull format, int resolution,
                                const unsigned char *_Nullable *_Nonnull bytes,
                                size_t *_Nonnull count);

/// Clears `missing[i]` for every `scalars[i]` that some installed scalable font can draw. False when
/// fontconfig cannot be asked.
bool cgraphviz_find_glyphs(const uint32_t *_Nonnull scalars, bool *_Nonnull missing, size_t count);

#endif
