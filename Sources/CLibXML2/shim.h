#pragma once
#include <libxml/xmlversion.h>
/* Where libxml2 is built with ICU, its headers would drag in the system's ICU, whose types clash
   with those of Foundation's in every target that sees both. Only the end of a structure that
   libxml2 allocates itself depends on it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
