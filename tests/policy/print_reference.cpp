/// \file
/// Prints docs/policy.schema.json or docs/policy-reference.md from what the library says of policy documents.
/// scripts/reference runs it.
#include <cstdio>
#include <string_view>

#include "shuke/policy/policy.hpp"

int main(int count, char** words) {
  const std::string_view what = count == 2 ? words[1] : "";
  if (what != "schema" && what != "page") {
    std::fputs("usage: policy_print_reference schema|page\n", stderr);
    return 2;
  }
  const std::string text = what == "schema" ? shuke::policy_schema_text() : shuke::policy_reference_text();
  return std::fputs(text.c_str(), stdout) < 0 ? 1 : 0;
}
