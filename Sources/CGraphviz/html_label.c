#include "html_label.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "attribute_policy.h"

static const char spaces[] = " \t\r\n";

static bool is_word(const char *start, size_t length, const char *word) {
  return length == strlen(word) && strncasecmp(start, word, length) == 0;
}

/// Reads one attribute inside a tag and moves past it.
static const char *attribute_objection(const char **position) {
  const char *name = *position;
  size_t name_length = strcspn(name, " \t\r\n=>");
  const char *rest = name + name_length;
  rest += strspn(rest, spaces);
  if (*rest != '=') {
    // Not well-formed; the parser of Graphviz will say so.
    *position = name_length ? rest : name + 1;
    return NULL;
  }
  rest += 1;
  rest += strspn(rest, spaces);
  char quote[] = {*rest, 0};
  bool quoted = *rest == '"' || *rest == '\'';
  const char *value = quoted ? rest + 1 : rest;
  size_t length = strcspn(value, quoted ? quote : " \t\r\n>");
  *position = value + length + (quoted && value[length] ? 1 : 0);

  if (is_word(name, name_length, "href")) return "a link";
  if (is_word(name, name_length, "src")) return "an image";
  if (is_word(name, name_length, "face") && !cgraphviz_is_font_name(value, length))
    return "an odd name of a font";
  return NULL;
}

/// Reads one tag, from the character after its `<`, and moves past it.
static const char *tag_objection(const char **position) {
  const char *name = *position;
  if (*name == '!' || *name == '?') return "a comment or a declaration";
  size_t length = strcspn(name, " \t\r\n/>");
  if (is_word(name, length, "img")) return "an image";
  const char *rest = name + length;
  const char *objection = NULL;
  while (!objection) {
    rest += strspn(rest, " \t\r\n/");
    if (!*rest || *rest == '>') break;
    objection = attribute_objection(&rest);
  }
  *position = rest;
  return objection;
}

const char *cgraphviz_html_label_objection(const char *label) {
  const char *objection = NULL;
  for (const char *open = strchr(label, '<'); open && !objection; open = strchr(open, '<')) {
    open += 1;
    objection = tag_objection(&open);
  }
  return objection;
}
