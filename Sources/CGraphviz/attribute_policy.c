#include "attribute_policy.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "html_label.h"

/// Attributes that make Graphviz open a file, or write the file's name into an SVG as it stands.
static const char *const file_attributes[] = {
    "image", "imagepath", "shapefile", "fontpath", "stylesheet", "_background",
};

static bool ends_with(const char *text, const char *end) {
  size_t length = strlen(text), end_length = strlen(end);
  return length >= end_length && strcmp(text + length - end_length, end) == 0;
}

/// Links, too, go into an SVG as they stand; whoever wants them writes them in afterwards, escaped.
static bool is_dropped(const char *name) {
  for (size_t index = 0; index < sizeof file_attributes / sizeof *file_attributes; index += 1)
    if (strcmp(name, file_attributes[index]) == 0) return true;
  return ends_with(name, "URL") || ends_with(name, "href");
}

static bool is_font(const char *name) {
  return strcmp(name, "fontname") == 0 || strcmp(name, "labelfontname") == 0;
}

bool cgraphviz_is_font_name(const char *text, size_t length) {
  for (size_t index = 0; index < length; index += 1) {
    unsigned char byte = (unsigned char)text[index];
    if (byte < 0x80 && !isalnum(byte) && !strchr(" ,-_.+", byte)) return false;
  }
  return true;
}

static void enforce_on(void *object, Agsym_t *attribute) {
  char *value = agxget(object, attribute);
  bool unsafe = is_dropped(attribute->name) ||
                (is_font(attribute->name) && !cgraphviz_is_font_name(value, strlen(value)));
  if (unsafe && *value) agxset(object, attribute, "");
}

/// An HTML-like label is a small document: what it may not hold cannot be cut out of it in passing.
static bool is_acceptable(char *value) {
  if (!aghtmlstr(value)) return true;
  const char *objection = cgraphviz_html_label_objection(value);
  if (objection) fprintf(stderr, "An HTML-like label holds %s.\n", objection);
  return !objection;
}

static bool enforce_on_all(Agraph_t *graph, void *object, int kind) {
  for (Agsym_t *attribute = agnxtattr(graph, kind, NULL); attribute;
       attribute = agnxtattr(graph, kind, attribute)) {
    enforce_on(object, attribute);
    if (!is_acceptable(agxget(object, attribute))) return false;
  }
  return true;
}

static bool enforce_on_subgraphs(Agraph_t *root, Agraph_t *graph) {
  if (!enforce_on_all(root, graph, AGRAPH)) return false;
  for (Agraph_t *part = agfstsubg(graph); part; part = agnxtsubg(part))
    if (!enforce_on_subgraphs(root, part)) return false;
  return true;
}

/// The value that objects without one of their own have, which Graphviz asks for when it adds some.
static bool enforce_on_defaults(Agraph_t *graph) {
  static const int kinds[] = {AGRAPH, AGNODE, AGEDGE};
  for (size_t index = 0; index < sizeof kinds / sizeof *kinds; index += 1)
    for (Agsym_t *attribute = agnxtattr(graph, kinds[index], NULL); attribute;
         attribute = agnxtattr(graph, kinds[index], attribute)) {
      if (!is_acceptable(attribute->defval)) return false;
      if (is_dropped(attribute->name)) agattr(graph, kinds[index], attribute->name, "");
    }
  return true;
}

bool cgraphviz_enforce_policy(Agraph_t *graph) {
  if (!enforce_on_defaults(graph) || !enforce_on_subgraphs(graph, graph)) return false;
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    if (!enforce_on_all(graph, node, AGNODE)) return false;
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge))
      if (!enforce_on_all(graph, edge, AGEDGE)) return false;
  }
  return true;
}
