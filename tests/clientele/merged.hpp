/// \file
/// What tests of merged files share: requests in few words, and a look past the public face.
#pragma once

#include "clientele/merging.hpp"
#include "clientele/shop.hpp"

namespace shuke::clientele::test {

inline MergeRequest two_files(std::string request, std::string customer, std::string other) {
  MergeRequest asked;
  asked.request = std::move(request);
  asked.customer = std::move(customer);
  asked.other = std::move(other);
  asked.at = moment("2026-03-10T10:00");
  return asked;
}

/// A shop whose customers turn out to be one, or two.
class Merging : public Till {
 protected:
  /// `other` becomes part of `customer`.
  MergeAnswer merge(const std::string& customer, const std::string& other) {
    return must(shop().merge(two_files("M-" + std::to_string(++requests_), customer, other)));
  }
  MergeAnswer part(const std::string& customer, const std::string& other) {
    return must(shop().part(two_files("P-" + std::to_string(++requests_), customer, other)));
  }
  std::string refused_merge(const std::string& customer, const std::string& other) {
    const Unchanged look(file());
    return problem(shop().merge(two_files("refused", customer, other)));
  }
  std::string refused_part(const std::string& customer, const std::string& other) {
    const Unchanged look(file());
    return problem(shop().part(two_files("refused", customer, other)));
  }
  CustomerId id(const std::string& ref) const {
    return must(CustomerId::of(number("SELECT id FROM customer WHERE ref = '" + ref + "'")));
  }
  void known_by_ref(const std::string& ref) {
    const Receipt old = receipt("K-" + ref, "2026-01-02T10:00", ref, {line("K", "1", "10.00")});
    must(must(shop().import_receipts({&old, 1})).at(0).answer);
  }

  /// Asks the rooms behind the public face. `ask` gets a connection and the House.
  template <class Ask>
  auto behind(Ask ask) {
    House house(must(storage::Store::open(url(), {.migrations = storage::migrations()})));
    return must(house.store().read([&](storage::Connection& connection) {
      must(house.load(connection));
      return ask(connection, house);
    }));
  }
  /// The files of the person whom a ref calls, by ref.
  std::vector<std::string> files(const std::string& ref, std::int64_t before = as_it_is) {
    const auto of = behind([&](storage::Connection& connection, House&) -> Result<std::vector<CustomerId>> {
      SHUKE_ASSIGN(whole, whole_of(connection, id(ref)));
      return files_of(connection, whole, before);
    });
    std::vector<std::string> refs;
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    for (const CustomerId one : of)
      refs.push_back(
          database.execAndGet("SELECT ref FROM customer WHERE id = " + std::to_string(one.number())).getString());
    return refs;
  }
  Customer seen(const std::string& ref) {
    return behind([&](storage::Connection& connection, House& house) -> Result<Customer> {
      SHUKE_ASSIGN(kept, whole_of(connection, id(ref)));
      return whole_file(connection, house, kept);
    });
  }
  /// Writes over a customer's file, seals and all, as no deed does. `change` gets the record.
  template <class Change>
  void rewrite(const std::string& ref, Change change) {
    const std::int64_t key = id(ref).number();
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      Customer customer;
      SHUKE_TRY(storage::customer_table().load(connection, std::span(&key, 1), &customer, {}));
      change(customer);
      storage::customer_table().update(connection, &customer);
      return {};
    }));
  }

 private:
  int requests_ = 0;
};

}  // namespace shuke::clientele::test
