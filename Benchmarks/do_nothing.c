/* do_nothing FILE...: decompresses with zlib and parses with libxml2's push SAX2 interface, and does
   nothing else: what any reader of PubMed XML on libxml2 costs at least.
   cc -O2 do_nothing.c -o do_nothing $(pkg-config --cflags --libs libxml-2.0 zlib) */
#include <libxml/parser.h>
#include <stdio.h>
#include <zlib.h>

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespaces, const xmlChar **namespace, int attributes, int defaulted,
                  const xmlChar **attribute) {}
static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *context, const xmlChar *bytes, int count) {}

int main(int argc, char **argv) {
  static char buffer[1 << 17];
  xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .startElementNs = start,
                           .endElementNs = end, .characters = text};
  for (int i = 1; i < argc; i++) {
    gzFile file = gzopen(argv[i], "rb");
    if (!file) {
      perror(argv[i]);
      return 1;
    }
    gzbuffer(file, sizeof buffer);
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, argv[i]);
    xmlCtxtUseOptions(parser, XML_PARSE_HUGE | XML_PARSE_NONET);
    for (int count; (count = gzread(file, buffer, sizeof buffer)) > 0;)
      xmlParseChunk(parser, buffer, count, 0);
    xmlParseChunk(parser, NULL, 0, 1);
    int failed = !parser->wellFormed;
    xmlFreeParserCtxt(parser);
    gzclose(file);
    if (failed) {
      fprintf(stderr, "%s: not well-formed\n", argv[i]);
      return 1;
    }
  }
  return 0;
}
