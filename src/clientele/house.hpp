/// \file
/// What an open database keeps at hand between deeds: its shops with their zones, and policies with the holidays they
/// go by. Read when it is first needed, and again when another program has added something since.
#pragma once

#include "schema/record_info.hpp"
#include "shuke/calendar/zone.hpp"
#include "shuke/clientele/clientele.hpp"
#include "shuke/policy/policy.hpp"
#include "shuke/policy/prices.hpp"
#include "shuke/policy/verdict.hpp"
#include "storage/tables.hpp"

#include <deque>
#include <map>

namespace shuke::clientele {

/// A shop with what its deeds need.
struct OpenShop {
  Shop shop;
  Zone zone;
};

/// The shops of one database.
class House {
 public:
  explicit House(std::unique_ptr<storage::Store> store) : store_(std::move(store)) {}

  storage::Store& store() { return *store_; }
  const storage::Store& store() const { return *store_; }

  /// Reads shops and policies. Errors: damaged (there is no shop), invalid (a stored document cannot be read).
  Result<void> load(storage::Connection& connection);

  /// The shop of a ref; empty: the first. Error: unknown. The address holds until the next `load`.
  Result<const OpenShop*> shop(std::string_view ref) const;
  /// The same, looking into the database for one that was added since.
  Result<const OpenShop*> shop(storage::Connection& connection, std::string_view ref);
  const OpenShop& first() const { return shops_.front(); }
  const std::deque<OpenShop>& shops() const { return shops_; }

  /// A stored policy; it lives as long as the House. Errors: damaged (it is not there), invalid.
  Result<const Policy*> policy(storage::Connection& connection, std::string_view name, std::int64_t version);
  /// The version of a policy that holds on a business day: the last that holds from then or earlier, the higher version
  /// of two that begin together; before all of them the first. Errors: as policy.
  Result<const Policy*> policy_on(storage::Connection& connection, std::string_view name, Day day);
  /// The latest version. Errors: as policy.
  Result<const Policy*> latest_policy(storage::Connection& connection, std::string_view name);
  /// The contact hours of a policy, with the holidays that the shops imported over those it goes by. Errors: refused
  /// (the policy says nothing of hours), damaged, invalid. `policy` lives at least as long as the House.
  Result<ContactHours> contact_hours(storage::Connection& connection, const Policy& policy);
  /// The holidays that a policy goes by, under those that the shops imported. Errors: damaged, invalid.
  Result<Holidays> holidays(storage::Connection& connection, const Policy& policy);

  /// The prices of a policy, made ready once. Error: refused (it says nothing of prices). `policy` lives at least as
  /// long as the House.
  Result<const Prices*> prices(const Policy& policy);

  Currency currency() const { return currency_; }
  /// What reading stored values needs.
  schema::Context context() const { return {currency_, nullptr}; }

 private:
  /// The versions of a policy.
  struct Versions {
    std::int64_t last = 0;                                       ///< the highest number; 0: none are there
    std::vector<std::pair<std::int64_t, std::int64_t>> holding;  ///< first day and number, in order
  };
  /// Those that are there now.
  Result<const Versions*> versions(storage::Connection& connection, std::string_view name);
  /// What is imported, in a few letters: other holidays have other ones.
  static std::string stamp_of_holidays(storage::Connection& connection);

  using PolicyKey = std::pair<std::string, std::int64_t>;
  struct KnownHours {
    std::string stamp;
    ContactHours hours;
  };

  std::unique_ptr<storage::Store> store_;
  std::deque<OpenShop> shops_;
  std::map<PolicyKey, std::unique_ptr<const Policy>> policies_;
  std::map<const Policy*, KnownHours> hours_;  ///< a stored policy may have name and version of a built-in one
  std::map<const Policy*, Prices> prices_;
  std::map<std::string, Versions> versions_;
  Currency currency_;
};

/// Gives out ids within one deed. The count is written back by `save`, in the same transaction.
class IdSource {
 public:
  /// Errors: damaged (there is no site).
  static Result<IdSource> open(storage::Connection& connection);

  /// The next id. Error: overflow after 2^47 of them.
  template <class AnyId>
  Result<AnyId> next() {
    auto id = AnyId::make(site_.site, site_.counter + 1);
    if (id.has_error()) return error(Code::overflow, "id.used_up");
    ++site_.counter;
    used_ = true;
    return id;
  }
  std::int64_t site() const { return site_.site; }
  /// How many ids this file has made.
  std::int64_t made() const { return site_.counter; }
  /// From now on ids are made for another site. The count goes on, so that it orders ids whatever their sites.
  void move_to(std::int64_t site) {
    site_.site = site;
    used_ = true;
  }
  /// Writes the count back, if ids were given out.
  void save(storage::Connection& connection) const;

 private:
  explicit IdSource(storage::Site site) : site_(site) {}
  storage::Site site_;
  bool used_ = false;
};

/// SQL for the counter of an id's column: the order in which the ids of this file were made, whatever its sites were.
inline std::string counter_of(std::string_view column) {
  return '(' + std::string(column) + " & " + std::to_string((std::int64_t{1} << id_counter_bits) - 1) + ')';
}

/// The SHA-256 of a text in hexadecimal, as it is stored.
std::string digest_text(std::string_view text);
/// A SHA-256 in hexadecimal, as it is stored.
std::string hexadecimal(std::string_view bytes);

}  // namespace shuke::clientele
