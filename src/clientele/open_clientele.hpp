/// \file
/// What is behind the public face: an open database, and how a deed or question is put to it.
#pragma once

#include "clientele/contact_wishes.hpp"
#include "clientele/grounds.hpp"
#include "clientele/house.hpp"
#include "clientele/merging.hpp"
#include "clientele/people.hpp"
#include "clientele/receipts.hpp"
#include "schema/describe.hpp"
#include "shuke/clientele/clientele.hpp"

namespace shuke {

struct Clientele::State {
  explicit State(std::unique_ptr<storage::Store> store) : house(std::move(store)) {}
  clientele::House house;

  schema::Context context() const { return {house.currency(), &house.first().zone}; }
  storage::Store& store() { return house.store(); }

  /// A shop by its ref, also one that another program has added since.
  Result<const clientele::OpenShop*> shop(std::string_view ref) {
    if (auto known = std::as_const(house).shop(ref)) return known;
    SHUKE_TRY(store().read([&](storage::Connection& connection) { return house.load(connection); }));
    return std::as_const(house).shop(ref);
  }

  /// The policy of a shop on a day, or a built-in one that a question names.
  Result<const Policy*> policy_for(storage::Connection& connection, std::string_view built_in,
                                   const clientele::OpenShop& open, Day day) {
    if (built_in.empty()) return house.policy_on(connection, open.shop.policy, day);
    SHUKE_ASSIGN(grounds, clientele::built_in_grounds(built_in));
    return grounds.policy;
  }

  /// What is known of the customer whom a question names; of nobody, nothing speaks against it.
  Result<CustomerFacts> facts_of(storage::Connection& connection, const ContactAsked& asked) {
    if (asked.customer.empty()) return CustomerFacts();
    SHUKE_ASSIGN(id, clientele::find_customer(connection, asked.customer));
    if (!id) return error(Code::unknown, "customer.unknown", {{"value", asked.customer}}, "customer");
    SHUKE_ASSIGN(person, clientele::person(connection, house, id));
    SHUKE_ASSIGN(facts, clientele::facts_in(person, asked, context()));
    std::vector<CustomerId> files;
    for (const Customer& file : person.files) files.push_back(file.id);
    SHUKE_ASSIGN(wishes, clientele::last_wishes(connection, house, files, *Day::of({Day::last_year, 12, 31})));
    for (const LikedTime& time : wishes.times) facts.prefers.push_back(clientele::window_of(time));
    return facts;
  }

  /// Checks a request and does it in one transaction.
  template <class Answer, class Asked>
  Result<Answer> write(const Asked& asked,
                       Result<Answer> (*deed)(storage::Connection&, clientele::House&, const Asked&)) {
    SHUKE_TRY(schema::check(schema::record_info<Asked>(), &asked, context()));
    return store().write([&](storage::Connection& connection) { return deed(connection, house, asked); });
  }
  /// Checks a question and answers it.
  template <class Answer, class Asked>
  Result<Answer> read(const Asked& asked,
                      Result<Answer> (*question)(storage::Connection&, const clientele::House&, const Asked&)) {
    SHUKE_TRY(schema::check(schema::record_info<Asked>(), &asked, context()));
    return store().read([&](storage::Connection& connection) { return question(connection, house, asked); });
  }

  Result<ReceiptAnswer> record(const Receipt& asked, clientele::Door door) {
    SHUKE_ASSIGN(receipt, clientele::normalised(asked, door, context()));
    return store().write([&](storage::Connection& connection) -> Result<ReceiptAnswer> {
      SHUKE_ASSIGN(ids, clientele::IdSource::open(connection));
      SHUKE_ASSIGN(outcome, clientele::record(connection, house, ids, receipt, door));
      ids.save(connection);
      return outcome.answer;
    });
  }
};

}  // namespace shuke
