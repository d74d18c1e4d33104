#include "drawing.h"

#include <fontconfig/fontconfig.h>

/// Whether cairo draws text with this font: pango passes over bitmap fonts.
static bool is_scalable(FcPattern *font) {
  FcBool scalable = FcFalse;
  return FcPatternGetBool(font, FC_SCALABLE, 0, &scalable) == FcResultMatch && scalable;
}

bool cgraphviz_find_glyphs(const uint32_t *scalars, bool *missing, size_t count) {
  FcConfig *configuration = FcConfigReference(NULL);
  if (!configuration) return false;
  FcPattern *any = FcPatternCreate();
  FcObjectSet *wanted = FcObjectSetBuild(FC_CHARSET, FC_SCALABLE, (char *)NULL);
  FcFontSet *fonts = any && wanted ? FcFontList(configuration, any, wanted) : NULL;

  for (int font = 0; fonts && font < fonts->nfont; font += 1) {
    FcCharSet *charset = NULL;
    if (!is_scalable(fonts->fonts[font])) continue;
    if (FcPatternGetCharSet(fonts->fonts[font], FC_CHARSET, 0, &charset) != FcResultMatch) continue;
    for (size_t index = 0; index < count; index += 1)
      if (missing[index] && FcCharSetHasChar(charset, scalars[index])) missing[index] = false;
  }

  bool answered = fonts != NULL;
  if (fonts) FcFontSetDestroy(fonts);
  if (wanted) FcObjectSetDestroy(wanted);
  if (any) FcPatternDestroy(any);
  FcConfigDestroy(configuration);
  return answered;
}
