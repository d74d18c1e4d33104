#include "drawing.h"

#include <gvc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attribute_policy.h"

/// Draws into memory. Graphviz 13 widened the last parameter of gvRenderData from `unsigned *` to
/// `size_t *`; the type of the function says which one this is.
static int draw_to_memory(GVC_t *context, Agraph_t *graph, const char *format, char **data,
                          size_t *count) {
  unsigned narrow = 0;
  size_t wide = 0;
  int failure = _Generic(
      &gvRenderData,
      int (*)(GVC_t *, Agraph_t *, const char *, char **, unsigned *): gvRenderData(
                           context, graph, format, data, (void *)&narrow),
      default: gvRenderData(context, graph, format, data, (void *)&wide));
  *count = wide + narrow;
  return failure;
}

/// Widens a drawing to both sides until it fills the width of its `size`, where its `exactwidth` asks
/// for that. Graphviz scales a drawing as a whole, so that one that is too tall would come out too
/// narrow, and leaves a narrow one as it is.
static void widen(Agraph_t *graph) {
  const char *wanted = agget(graph, "exactwidth");
  if (!wanted || strcmp(wanted, "true") != 0 || !GD_drawing(graph)) return;
  const char *padding = agget(graph, "pad");
  double pad = padding && *padding ? 72 * strtod(padding, NULL) : 4;
  pointf size = GD_drawing(graph)->size;
  boxf *box = &GD_bb(graph);
  double width = box->UR.x - box->LL.x + 2 * pad, height = box->UR.y - box->LL.y + 2 * pad;
  if (!(size.x > 0 && size.y > 0 && width > 0 && height > 0)) return;
  double missing = size.x / fmin(1, fmin(size.x / width, size.y / height)) - width;
  if (!isfinite(missing) || missing <= 0) return;
  box->LL.x -= missing / 2;
  box->UR.x += missing / 2;
}

CGraphvizOutcome cgraphviz_draw(const char *dot, const char *layout, const char *format,
                                int resolution, const unsigned char **bytes, size_t *count) {
  *bytes = NULL;
  *count = 0;
  GVC_t *context = gvContext();
  if (!context) return CGraphvizOutcomeDrawingFailed;

  // A graph can come back from text with an error in its middle: it is the part before the error.
  Agraph_t *graph = agmemread(dot);
  if (!graph || agerrors() >= AGERR) return CGraphvizOutcomeSyntaxError;

  if (!cgraphviz_enforce_policy(graph)) return CGraphvizOutcomeRefused;
  if (resolution > 0) {
    char dots[16];
    snprintf(dots, sizeof dots, "%d", resolution);
    agsafeset(graph, "dpi", dots, "");
  }
  if (gvLayout(context, graph, layout) != 0 || agerrors() >= AGERR)
    return CGraphvizOutcomeLayoutFailed;
  widen(graph);

  char *data = NULL;
  if (draw_to_memory(context, graph, format, &data, count) != 0 || !data || *count == 0)
    return CGraphvizOutcomeDrawingFailed;
  // Nothing is freed: the process ends here, and taking a layout down is where Graphviz crashes.
  *bytes = (const unsigned char *)data;
  return CGraphvizOutcomeDrawn;
}
