# Writes OUT: the bytes of IN as the constant shuke::embedded::SYMBOL.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\"\n\"" bytes "${bytes}")
string(LENGTH "${hex}" digits)
math(EXPR length "${digits} / 2")
file(WRITE ${OUT} "// Written by cmake/EmbedFile.cmake.
#include \"texts/documents.hpp\"
namespace shuke::embedded {
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL}(
\"${bytes}\",
${length});
}
")
