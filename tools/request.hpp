/// \file
/// From a call to a deed: its options, or a JSON document, into the deed's request.
#pragma once

#include "command.hpp"
#include "exchange/deeds.hpp"

namespace shuke::tools {

/// A deed that was done.
struct Done {
  exchange::AnyRecord request;
  exchange::AnyRecord answer;
  schema::Context context;

  template <class Answer>
  const Answer& as() const {
    return *static_cast<const Answer*>(answer.get());
  }
};

/// Opens the call's database and does the deed with a request made of the call: of the JSON document that `input` or
/// `json-input` names, else of the options, each of which fills the field of its name.
/// Errors: misuse (a field that there is not, options beside a whole request), then those of the deed.
Result<Done> do_deed(const Call& call, std::string_view deed);

/// Fills a record's fields from the call's options. Errors: misuse, invalid.
Result<void> fill(const Call& call, const schema::RecordInfo& info, void* record, const schema::Context& context);

}  // namespace shuke::tools
