/// \file
#include "clientele/changes.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/file_rules.hpp"
#include "clientele/finding_index.hpp"
#include "clientele/identities.hpp"
#include "clientele/once.hpp"
#include "clientele/page_cut.hpp"
#include "clientele/people.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/sensitive.hpp"
#include "schema/describe.hpp"
#include "shuke/model/excerpt.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

Result<CustomerId> known_customer(Connection& connection, std::string_view ref) {
  SHUKE_ASSIGN(id, find_customer(connection, ref));
  if (!id) return error(Code::unknown, "customer.unknown", {{"value", std::string(ref)}}, "customer");
  return id;
}

Result<Customer> load_file(Connection& connection, const House& house, CustomerId customer) {
  Customer file;
  const std::int64_t key = customer.number();
  SHUKE_ASSIGN(found, storage::customer_table().load(connection, std::span(&key, 1), &file, house.context()));
  if (!found) return error(Code::damaged, "storage.orphan", {{"table", "customer"}});
  return file;
}

/// Where, when and by whom a file is changed.
struct Occasion {
  const OpenShop* shop;
  Instant at;
  Day day;
  AssociateId associate;
};

/// One deed upon one file: the file before and after, and what is written of it.
class FileDeed {
 public:
  FileDeed(Connection& connection, House& house, IdSource& ids, const Occasion& occasion)
      : connection_(connection), house_(house), ids_(ids), occasion_(occasion) {}

  /// Error: refused (the customer is only known by ref: nothing is kept of them without their consent, CUS-1).
  Result<void> open(CustomerId customer) {
    SHUKE_ASSIGN(file, load_file(connection_, house_, customer));
    before_ = file;
    file_ = std::move(file);
    if (file_.standing == Standing::registered) return {};
    return error(Code::refused, "consent.not_registered", {{"value", file_.ref}}, "customer", "CUS-1");
  }
  const Customer& file() const { return file_; }
  const Customer& before() const { return before_; }
  FileEdit& edit() { return edit_; }
  ChangeId undoes;  ///< the change that is taken back

  /// Checks the file as it is now, and writes it with its changes; nothing when there are none. Errors: as
  /// check_file and check_sensitive.
  Result<void> write() {
    if (edit_.changes().empty()) return {};
    SHUKE_ASSIGN(policy, house_.policy_on(connection_, occasion_.shop->shop.policy, occasion_.day));
    SHUKE_TRY(check_file(file_, before_, policy->words, occasion_.day));
    SHUKE_TRY(check_sensitive(connection_, house_, file_, before_));
    SHUKE_TRY(write_changes());
    const storage::Table& table = storage::customer_table();
    table.update(connection_, &file_);
    for (const std::string_view list : edit_.lists()) table.rewrite(connection_, &file_, list);
    index_file(connection_, before_, file_);
    SHUKE_TRY(keep_days(connection_, house_, file_.id));
    return renew_row(connection_, house_, file_.id, occasion_.day);
  }

 private:
  /// The day from which a change holds: days rise with the changes, so that a file can be played back.
  Result<Day> holds_from() {
    static const Query query("SELECT max(day) FROM profile_change WHERE customer_id = :customer");
    Rows rows(connection_, query, file_.id.number());
    if (!rows.next() || rows.is_null(0)) return occasion_.day;
    SHUKE_ASSIGN(last, Day::of_number(rows.integer(0)));
    return std::max(last, occasion_.day);
  }

  Result<void> write_changes() {
    SHUKE_ASSIGN(day, holds_from());
    ChangeId first;
    for (ProfileChange change : edit_.changes()) {
      SHUKE_ASSIGN(id, ids_.next<ChangeId>());
      if (!first) first = id;
      change.id = id;
      change.deed_id = first;
      change.customer_id = file_.id;
      change.at = occasion_.at;
      change.day = day;
      change.shop_id = occasion_.shop->shop.id;
      change.associate_id = occasion_.associate;
      change.undoes = undoes;
      storage::change_table().insert(connection_, &change);
    }
    return {};
  }

  Connection& connection_;
  House& house_;
  IdSource& ids_;
  const Occasion& occasion_;
  Customer before_, file_;
  FileEdit edit_{file_};
};

/// The frame of every deed that changes one file: once, in its shop, on its business day. `work(deed, ids, occasion)`
/// does what is special about it.
template <class Request, class Work>
Result<ChangeAnswer> change_file(Connection& connection, House& house, std::string_view name, const Request& asked,
                                 Work work) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  Request request = asked;
  request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, shop->zone.business_day(*request.at, shop->shop.cut_over));
  Once once(*shop, name, request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(whose, CustomerId::of(*before));
    return ChangeAnswer{whose, day};
  }
  SHUKE_ASSIGN(customer, known_customer(connection, request.customer));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *shop, request.associate));
  const Occasion occasion{shop, *request.at, day, associate};
  FileDeed deed(connection, house, ids, occasion);
  SHUKE_TRY(deed.open(customer));
  SHUKE_TRY(work(deed, ids, occasion));
  SHUKE_TRY(deed.write());
  once.note(connection, customer.number());
  ids.save(connection);
  return ChangeAnswer{customer, day};
}

/// MEM-14: nobody is brought by someone whom they brought themselves, however far back.
Result<void> check_referrer(Connection& connection, const Customer& file) {
  static const Query query("SELECT referred_by FROM customer WHERE ref = :ref");
  std::string ref = file.referred_by;
  std::set<std::string> seen{file.ref};
  for (bool first = true; !ref.empty(); first = false) {
    if (!seen.insert(ref).second)
      return error(Code::refused, "referral.cycle", {{"value", file.referred_by}}, "referred_by", "MEM-14");
    Rows rows(connection, query, std::string_view(ref));
    if (!rows.next()) {
      if (first) return error(Code::unknown, "customer.unknown", {{"value", ref}}, "referred_by", "MEM-14");
      return {};
    }
    ref = rows.is_null(0) ? std::string() : std::string(rows.text(0));
  }
  return {};
}

template <class Element, class Same>
Result<void> put_each(FileEdit& edit, std::string_view list, const std::vector<Element>& there,
                      std::span<const Element> given, Same same) {
  for (const Element& one : given) {
    const auto found = std::find_if(there.begin(), there.end(), [&](const Element& own) { return same(own, one); });
    const auto index = found == there.end() ? std::nullopt : std::optional(std::size_t(found - there.begin()));
    SHUKE_TRY(edit.set_element(list, index, &one));
  }
  return {};
}

/// Fields that may be emptied: what a customer revealed, and who brought them.
bool may_be_cleared(std::string_view place) {
  const std::string_view name = place.substr(0, place.find('['));
  if (name == "name" || name == "identities" || name == "consents" || name == "ref") return false;
  return schema::record_info<ChangeRequest>().find(name) != nullptr;
}

Result<void> clear(FileEdit& edit, const ChangeRequest& request) {
  // From the last element on, so that places named in one request mean the file as its reader saw it.
  std::vector<std::string> places;
  for (const FieldName& one : request.clear) places.push_back(one.name);
  std::sort(places.begin(), places.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a > b;
  });
  places.erase(std::unique(places.begin(), places.end()), places.end());
  for (const std::string& place : places) {
    if (!may_be_cleared(place)) return invalid("change.no_place", {{"value", excerpt(place)}}, "clear", "CUS-6");
    auto cleared = edit.clear(place);
    if (cleared.has_error() || !*cleared)
      return invalid("change.no_place", {{"value", excerpt(place)}}, "clear", "CUS-6");
  }
  return {};
}

Result<void> apply(FileDeed& deed, const ChangeRequest& request) {
  FileEdit& edit = deed.edit();
  SHUKE_TRY(clear(edit, request));
  SHUKE_TRY(edit.fill_from(schema::record_info<ChangeRequest>(), &request));
  const Customer& file = deed.file();
  SHUKE_TRY(put_each<FamilyMember>(edit, "family", file.family, request.family, [](const auto& a, const auto& b) {
    return a.relation == b.relation && a.name == b.name;
  }));
  SHUKE_TRY(put_each<GarmentSize>(edit, "sizes", file.sizes, request.sizes,
                                  [](const auto& a, const auto& b) { return a.garment == b.garment; }));
  return put_each<GiftGiven>(edit, "gifts", file.gifts, request.gifts, [](const auto&, const auto&) { return false; });
}

Result<ProfileChange> change_to_undo(Connection& connection, const House& house, CustomerId customer, ChangeId id) {
  ProfileChange change;
  const std::int64_t key[] = {customer.number(), id.number()};
  SHUKE_ASSIGN(found, storage::change_table().load(connection, key, &change, house.context()));
  if (!found)
    return error(Code::unknown, "change.unknown", {{"value", std::to_string(id.number())}}, "change_id", "CUS-6");
  return change;
}

/// The last day of what ends when something else begins on `day`.
Day day_before(Day day) {
  const auto before = day.plus_days(-1);
  return before ? *before : day;
}

/// CUS-3: only a phone can be shared.
bool says_shared(const IdentityAddRequest& request) {
  return request.kind == IdentityKind::phone && request.same_identity == SameIdentity::shared;
}

Result<Identity> new_identity(IdSource& ids, const IdentityAddRequest& request, std::string value, Day from) {
  SHUKE_ASSIGN(id, ids.next<IdentityId>());
  Identity identity;
  identity.id = id;
  identity.kind = request.kind;
  identity.value = std::move(value);
  identity.from = from;
  identity.note = request.note;
  if (says_shared(request)) identity.shared = true;
  return identity;
}

/// Error: invalid, when it is said to end before it began.
Result<void> check_end(const Identity& identity, const std::optional<Day>& until) {
  if (!until || !identity.from || *identity.from <= *until) return {};
  return invalid("identity.ends_before", {{"value", until->text()}, {"from", identity.from->text()}}, "until", "CUS-3");
}

/// What ended the day before it began, because it began and ended on one day, is theirs on that day.
Result<void> end_identity(FileEdit& edit, const Customer& file, std::size_t index, Day until) {
  Identity ended = file.identities[index];
  ended.until = ended.from ? std::max(*ended.from, until) : until;
  return edit.set_element("identities", index, &ended);
}

Result<void> add_identity(FileDeed& deed, IdSource& ids, const IdentityAddRequest& request, std::string value,
                          Day from) {
  const Customer& file = deed.file();
  if (const auto own = own_identity(file, request.kind, value)) {
    Identity noted = file.identities[*own];
    if (!request.note.empty()) noted.note = request.note;
    if (says_shared(request)) noted.shared = true;
    return deed.edit().set_element("identities", own, &noted);
  }
  SHUKE_ASSIGN(identity, new_identity(ids, request, std::move(value), from));
  return deed.edit().set_element("identities", std::nullopt, &identity);
}

/// CUS-3: what comes back into a file may have become another customer's meanwhile.
Result<void> check_come_back(Connection& connection, const FileDeed& deed) {
  for (const Identity& one : deed.file().identities) {
    if (one.until || own_identity(deed.before(), one.kind, one.value)) continue;
    SHUKE_ASSIGN(others, holders(connection, one.kind, one.value, deed.file().id));
    SHUKE_TRY(check_holders(others, one.kind, SameIdentity::ask, "change_id"));
  }
  return {};
}

std::string ref_of_shop(const House& house, ShopId id) {
  for (const OpenShop& open : house.shops())
    if (open.shop.id == id) return open.shop.ref;
  return {};
}

std::string ref_of_associate(Connection& connection, ShopId shop, AssociateId id) {
  static const Query query("SELECT ref FROM associate WHERE shop_id = :shop AND id = :id");
  if (!id) return {};
  Rows rows(connection, query, shop.number(), id.number());
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

ChangeRow row_of(Connection& connection, const House& house, const ProfileChange& change) {
  return {change.id,
          change.at,
          change.day,
          ref_of_shop(house, change.shop_id),
          ref_of_associate(connection, change.shop_id, change.associate_id),
          change.field,
          change.old_value,
          change.new_value,
          change.undoes,
          false};
}

/// Changes of a file, the latest first: those made on later days than `after_day`, or before the id `before`.
Result<std::vector<ProfileChange>> read_changes(Connection& connection, const House& house, const Query& query,
                                                CustomerId customer, std::int64_t bound, std::int64_t limit) {
  std::vector<std::int64_t> found;
  for (Rows rows(connection, query, customer.number(), bound, limit); rows.next();) found.push_back(rows.integer(0));
  std::vector<ProfileChange> changes;
  for (const std::int64_t id : found) {
    const std::int64_t key[] = {customer.number(), id};
    SHUKE_TRY(storage::change_table().load(connection, key, &changes.emplace_back(), house.context()));
  }
  return changes;
}

bool is_of(const ProfileChange& change, std::string_view field) {
  return field.empty() || change.field == field ||
         (change.field.starts_with(field) && change.field.size() > field.size() && change.field[field.size()] == '[');
}

/// Where a page of the history begins: behind the id with this counter.
Result<std::int64_t> counter_in(const std::string& after) {
  std::int64_t counter = 0;
  const auto [end, problem] = std::from_chars(after.data(), after.data() + after.size(), counter);
  if (problem == std::errc() && end == after.data() + after.size() && counter > 0) return counter;
  return invalid("page.no_place", {{"value", excerpt(after)}}, "after");
}

/// What happened stays told; what stood there is not told any more when it is sensitive (CUS-1).
Result<void> withhold_sensitive(ChangeRow& row) {
  SHUKE_ASSIGN(old_tells, tells_sensitive(row.field, row.old_value));
  SHUKE_ASSIGN(new_tells, tells_sensitive(row.field, row.new_value));
  if (!old_tells && !new_tells) return {};
  row.old_value = {};
  row.new_value = {};
  row.withheld = true;
  return {};
}

constexpr std::int64_t all_of_them = std::numeric_limits<std::int64_t>::max();

}  // namespace

Result<Customer> file_on(Connection& connection, const House& house, CustomerId customer, Day day) {
  static const Query later("SELECT id FROM profile_change WHERE customer_id = :customer AND day > :day ORDER BY " +
                           counter_of("id") + " DESC LIMIT :limit");
  SHUKE_ASSIGN(file, load_file(connection, house, customer));
  SHUKE_ASSIGN(changes, read_changes(connection, house, later, customer, day.number(), all_of_them));
  for (const ProfileChange& change : changes) SHUKE_TRY(put(file, change.field, change.new_value, change.old_value));
  std::erase_if(file.consents, [&](const Consent& consent) { return consent.day > day; });
  if (!file.registered || *file.registered <= day) return file;
  Customer only_known;
  only_known.id = file.id;
  only_known.ref = file.ref;
  only_known.shop_id = file.shop_id;
  only_known.since = file.since;
  return only_known;
}

Result<ChangeAnswer> change(Connection& connection, House& house, const ChangeRequest& request) {
  return change_file(connection, house, "change", request,
                     [&](FileDeed& deed, IdSource&, const Occasion&) -> Result<void> {
                       SHUKE_TRY(apply(deed, request));
                       return request.referred_by.empty() ? Result<void>() : check_referrer(connection, deed.file());
                     });
}

Result<ChangeAnswer> undo(Connection& connection, House& house, const UndoRequest& request) {
  return change_file(
      connection, house, "undo", request, [&](FileDeed& deed, IdSource&, const Occasion&) -> Result<void> {
        SHUKE_ASSIGN(wrong, change_to_undo(connection, house, deed.file().id, request.change_id));
        deed.undoes = wrong.id;
        SHUKE_ASSIGN(as_it_was_left, deed.edit().take_back(wrong));
        if (!as_it_was_left)
          return error(Code::refused, "change.changed_since", {{"value", wrong.field}}, "change_id", "CUS-6");
        SHUKE_TRY(check_come_back(connection, deed));
        return wrong.field == "referred_by" ? check_referrer(connection, deed.file()) : Result<void>();
      });
}

Result<HistoryAnswer> history(Connection& connection, const House& house, const HistoryQuestion& question) {
  static const Query earlier("SELECT id FROM profile_change WHERE customer_id = :customer AND " + counter_of("id") +
                             " < :before ORDER BY " + counter_of("id") + " DESC LIMIT :limit");
  SHUKE_ASSIGN(customer, known_customer(connection, question.customer));
  std::int64_t before = all_of_them;
  if (!question.after.empty()) {
    SHUKE_ASSIGN(last, counter_in(question.after));
    before = last;
  }
  SHUKE_ASSIGN(file, load_file(connection, house, customer));
  SHUKE_ASSIGN(all_told, allows_sensitive(connection, house, file));
  HistoryAnswer answer;
  PageCut cut(question.limit);
  for (bool earlier_ones = true; earlier_ones && !cut.more();) {
    SHUKE_ASSIGN(changes, read_changes(connection, house, earlier, customer, before, cut.reads()));
    earlier_ones = static_cast<std::int64_t>(changes.size()) == cut.reads();
    for (const ProfileChange& change : changes) {
      if (is_of(change, question.field)) {
        if (!cut.takes()) break;
        answer.rows.push_back(row_of(connection, house, change));
        if (!all_told) SHUKE_TRY(withhold_sensitive(answer.rows.back()));
      }
      before = change.id.counter();
    }
  }
  if (cut.more()) answer.next = std::to_string(before);
  return answer;
}

Result<void> end_elsewhere(Connection& connection, House& house, IdSource& ids, const OpenShop& shop,
                           std::span<const CustomerId> others, IdentityKind kind, std::string_view value, Instant at,
                           Day day, AssociateId associate) {
  const Occasion occasion{&shop, at, day, associate};
  for (const CustomerId other : others) {
    FileDeed deed(connection, house, ids, occasion);
    SHUKE_TRY(deed.open(other));
    const auto place = own_identity(deed.file(), kind, value);
    if (!place) continue;
    SHUKE_TRY(end_identity(deed.edit(), deed.file(), *place, day_before(day)));
    SHUKE_TRY(deed.write());
  }
  return {};
}

Result<ChangeAnswer> identity_add(Connection& connection, House& house, const IdentityAddRequest& request) {
  SHUKE_ASSIGN(value, spelled(request.kind, request.value));
  return change_file(connection, house, "identity_add", request,
                     [&](FileDeed& deed, IdSource& ids, const Occasion& occasion) -> Result<void> {
                       const Day from = request.from.value_or(occasion.day);
                       SHUKE_ASSIGN(others, holders(connection, request.kind, value, deed.file().id));
                       SHUKE_TRY(check_holders(others, request.kind, request.same_identity, "value"));
                       if (request.same_identity == SameIdentity::reissued) {
                         std::vector<CustomerId> ended;
                         for (const Holder& holder : others) ended.push_back(holder.customer_id);
                         SHUKE_TRY(end_elsewhere(connection, house, ids, *occasion.shop, ended, request.kind, value,
                                                 occasion.at, from, occasion.associate));
                       }
                       return add_identity(deed, ids, request, value, from);
                     });
}

Result<ChangeAnswer> identity_end(Connection& connection, House& house, const IdentityEndRequest& request) {
  SHUKE_ASSIGN(value, spelled(request.kind, request.value));
  return change_file(connection, house, "identity_end", request,
                     [&](FileDeed& deed, IdSource&, const Occasion& occasion) -> Result<void> {
                       const auto place = own_identity(deed.file(), request.kind, value);
                       if (!place) return error(Code::unknown, "identity.unknown", {}, "value", "CUS-3");
                       SHUKE_TRY(check_end(deed.file().identities[*place], request.until));
                       const Day until = request.until.value_or(day_before(occasion.day));
                       return end_identity(deed.edit(), deed.file(), *place, until);
                     });
}

Result<ConsentAnswer> consent(Connection& connection, House& house, const ConsentRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  ConsentRequest request = asked;
  request.shop = shop->shop.ref;
  Once once(*shop, "consent", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  SHUKE_ASSIGN(customer, known_customer(connection, request.customer));
  if (before) {
    SHUKE_ASSIGN(id, ConsentId::of(*before));
    return ConsentAnswer{customer, id};
  }
  SHUKE_ASSIGN(file, load_file(connection, house, customer));
  if (file.standing != Standing::registered)
    return error(Code::refused, "consent.not_registered", {{"value", request.customer}}, "customer", "CUS-1");
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_TRY(associate_of(connection, ids, *shop, request.associate));
  SHUKE_ASSIGN(id, ids.next<ConsentId>());
  file.consents.push_back(
      {id, request.purpose, request.channel, request.given, *request.day, request.associate, request.words});
  storage::customer_table().update(connection, &file);
  storage::customer_table().append(connection, &file, "consents", 1);
  once.note(connection, id.number());
  ids.save(connection);
  return ConsentAnswer{customer, id};
}

}  // namespace shuke::clientele
