/// \file
/// How a row of the table of deeds is made from a function and its two records.
#pragma once

#include "exchange/deeds.hpp"
#include "schema/describe.hpp"

namespace shuke::exchange {

using schema::record_info;

/// A deed of a function that takes a database, which is null only when none is needed, and a request.
template <class Request, class Answer, auto Run>
Deed deed_of(std::string_view name, std::string_view doc, Needs needs) {
  return {name,
          doc,
          &record_info<Request>(),
          &record_info<Answer>(),
          needs,
          [](Clientele* clientele, const void* request, void* answer) -> Result<void> {
            SHUKE_ASSIGN(done, Run(clientele, *static_cast<const Request*>(request)));
            *static_cast<Answer*>(answer) = std::move(done);
            return {};
          }};
}

template <class Request, class Answer, Result<Answer> (Clientele::*Run)(const Request&)>
Result<Answer> with_database(Clientele* clientele, const Request& request) {
  return (clientele->*Run)(request);
}

template <class Request, class Answer, Result<Answer> (*Run)(const Request&)>
Result<Answer> without_database(Clientele*, const Request& request) {
  return Run(request);
}

template <class Request, class Answer, Result<Answer> (Clientele::*With)(const Request&),
          Result<Answer> (*Without)(const Request&)>
Result<Answer> with_or_without(Clientele* clientele, const Request& request) {
  return clientele == nullptr ? Without(request) : (clientele->*With)(request);
}

/// A deed that is a member function of Clientele.
template <class Request, class Answer, Result<Answer> (Clientele::*Run)(const Request&)>
Deed deed(std::string_view name, std::string_view doc) {
  return deed_of<Request, Answer, with_database<Request, Answer, Run>>(name, doc, Needs::database);
}

/// A question that is a function alone.
template <class Request, class Answer, Result<Answer> (*Run)(const Request&)>
Deed question(std::string_view name, std::string_view doc) {
  return deed_of<Request, Answer, without_database<Request, Answer, Run>>(name, doc, Needs::none);
}

/// A question that knows more with a database.
template <class Request, class Answer, Result<Answer> (Clientele::*With)(const Request&),
          Result<Answer> (*Without)(const Request&)>
Deed question(std::string_view name, std::string_view doc) {
  return deed_of<Request, Answer, with_or_without<Request, Answer, With, Without>>(name, doc, Needs::none);
}

/// The table of deeds, by the files that hold its rows; they are told of in this order.
std::span<const Deed> till_deeds();
std::span<const Deed> import_deeds();
std::span<const Deed> calendar_deeds();
std::span<const Deed> policy_deeds();
std::span<const Deed> file_deeds();
std::span<const Deed> order_deeds();
std::span<const Deed> duplicate_deeds();
std::span<const Deed> receipt_deeds();
std::span<const Deed> export_deeds();
std::span<const Deed> serving_deeds();
std::span<const Deed> explain_deeds();
std::span<const Deed> quote_deeds();
std::span<const Deed> points_deeds();
std::span<const Deed> card_deeds();
std::span<const Deed> register_deeds();
std::span<const Deed> follow_up_deeds();

}  // namespace shuke::exchange
