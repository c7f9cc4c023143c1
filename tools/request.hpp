/// \file
/// From a call to a deed: its options, or a JSON document, into the deed's request.
#pragma once

#include "command.hpp"
#include "exchange/deeds.hpp"

#include <functional>

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

/// The call's database. Null when the deed needs none, none is named, and none stands where it does by default. One
/// that is named has to be there. Errors: those of `Clientele::open`.
Result<std::unique_ptr<Clientele>> database_for(const Call& call, std::string_view deed);

/// What a command says in a request beside what its options fill, `request` being the deed's.
using Completion = std::function<Result<void>(void* request)>;

/// Does the deed in the call's database, or without one where it needs none, with a request made of the call: of the
/// JSON document that `input` or `json-input` names, else of the options, each of which fills the field of its name.
/// Errors: misuse (a field that there is not, options beside a whole request), then those of the deed.
Result<Done> do_deed(const Call& call, std::string_view deed, const Completion& complete = {});
/// The same in a database that is open; null for none.
Result<Done> do_deed(const Call& call, Clientele* clientele, std::string_view deed, const Completion& complete = {});

/// A further question that a command asks of its own. `Question` and `Answer` are those of the deed.
template <class Answer, class Question>
Result<Answer> ask(Clientele* clientele, std::string_view deed, const Question& question) {
  Answer answer;
  SHUKE_TRY(exchange::find_deed(deed)->run(clientele, &question, &answer));
  return answer;
}

/// A policy document that the database holds, else one that is built in. Error: unknown.
Result<PolicyShowAnswer> find_policy(Clientele* clientele, const PolicyShowQuestion& question);

/// Fills a record's fields from the call's options. Errors: misuse, invalid.
Result<void> fill(const Call& call, const schema::RecordInfo& info, void* record, const schema::Context& context);

}  // namespace shuke::tools
