-- What Quarto does by itself with '{{< include FILE >}}', for Pandoc alone.
function Para(paragraph)
  local file = pandoc.utils.stringify(paragraph):match("^{{< include (%S+) >}}$")
  if not file then return nil end
  local handle = assert(io.open(file), "there is no file " .. file)
  local text = handle:read("a")
  handle:close()
  return pandoc.read(text, "markdown").blocks
end
