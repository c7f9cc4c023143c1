/// \file
/// The public face: each deed is one transaction over the rooms beside this file.
#include "clientele/open_clientele.hpp"

#include "clientele/agenda.hpp"
#include "clientele/agreeing.hpp"
#include "clientele/changes.hpp"
#include "clientele/derived.hpp"
#include "clientele/duplicates.hpp"
#include "clientele/finding.hpp"
#include "clientele/grounds.hpp"
#include "clientele/holidays.hpp"
#include "clientele/house.hpp"
#include "clientele/merging.hpp"
#include "clientele/newcomers.hpp"
#include "clientele/opened_file.hpp"
#include "clientele/order_pages.hpp"
#include "clientele/orders.hpp"
#include "clientele/overview.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"
#include "clientele/policies.hpp"
#include "clientele/receipts.hpp"
#include "clientele/refile.hpp"
#include "clientele/verification.hpp"
#include "clientele/visitor.hpp"
#include "schema/describe.hpp"
#include "schema/digest.hpp"

namespace shuke {

using clientele::Door;
using clientele::House;
using clientele::IdSource;
using storage::Connection;

Clientele::Clientele(std::unique_ptr<State> state) : state_(std::move(state)) {}
Clientele::Clientele(Clientele&&) noexcept = default;
Clientele& Clientele::operator=(Clientele&&) noexcept = default;
Clientele::~Clientele() = default;

namespace {

Result<std::unique_ptr<storage::Store>> open_store(std::string_view url, const OpenOptions& options, bool create) {
  return storage::Store::open(url, {.create = create, .wait = options.wait, .migrations = storage::migrations()});
}

Result<void> check_site(std::int64_t site) {
  if (ShopId::make(site, 1).has_error()) return invalid("site.out_of_range", {{"value", std::to_string(site)}}, "site");
  return {};
}

Result<Shop> shop_of(const InitRequest& request) {
  SHUKE_TRY(schema::check(schema::record_info<InitRequest>(), &request, {}));
  if (request.shop.empty()) return invalid("field.required", {}, "shop");
  SHUKE_ASSIGN(currency, Currency::parse(request.currency));
  SHUKE_TRY(Zone::load(request.zone));
  if (request.site) SHUKE_TRY(check_site(*request.site));
  Shop shop;
  shop.ref = request.shop;
  shop.name = request.name;
  shop.currency = request.currency;
  shop.currency_digits = currency.digits();
  shop.zone = request.zone;
  shop.cut_over = request.cut_over;
  shop.policy = request.policy;
  return shop;
}

/// The shop of this ref when it is there. Error: conflict, when its settings are others.
Result<std::optional<Shop>> known_shop(Connection& connection, const Shop& asked) {
  static const storage::Query by_ref("SELECT id FROM shop WHERE ref = :ref");
  static const storage::Query any_currency("SELECT currency FROM shop LIMIT 1");
  std::int64_t id = 0;
  {
    storage::Rows rows(connection, by_ref, std::string_view(asked.ref));
    if (rows.next()) id = rows.integer(0);
  }
  if (id == 0) {
    storage::Rows rows(connection, any_currency);
    if (rows.next() && rows.text(0) != asked.currency)
      return error(Code::conflict, "init.other_currency",
                   {{"value", asked.currency}, {"currency", std::string(rows.text(0))}}, "currency");
    return std::optional<Shop>();
  }
  Shop shop;
  SHUKE_TRY(storage::shop_table().load(connection, std::span(&id, 1), &shop, {}));
  Shop same = asked;
  same.id = shop.id;
  same.currency_digits = shop.currency_digits;
  if (same != shop) return error(Code::conflict, "init.other_settings", {{"value", asked.ref}}, "shop");
  return std::optional(shop);
}

/// True when the tables are there but no shop is: another program made the file and was killed before it wrote one.
bool is_fresh(Connection& connection) {
  static const storage::Query query("SELECT 1 FROM site");
  storage::Rows rows(connection, query);
  return !rows.next();
}

Result<InitAnswer> init_in(Connection& connection, const Shop& asked, std::optional<std::int64_t> site_number) {
  if (is_fresh(connection)) {
    const storage::Site site{1, site_number.value_or(1), 0};
    storage::site_table().insert(connection, &site);
    clientele::stamp_derived(connection);
  }
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  if (ids.site() != site_number.value_or(ids.site()))
    return error(Code::conflict, "init.other_site",
                 {{"value", std::to_string(*site_number)}, {"site", std::to_string(ids.site())}}, "site");
  SHUKE_ASSIGN(currency, Currency::of(asked.currency, asked.currency_digits));
  SHUKE_ASSIGN(known, known_shop(connection, asked));
  SHUKE_ASSIGN(version, clientele::store_built_in(connection, asked.policy, currency));
  Shop shop = known.value_or(asked);
  if (!known) {
    SHUKE_ASSIGN(id, ids.next<ShopId>());
    shop.id = id;
    storage::shop_table().insert(connection, &shop);
    ids.save(connection);
  }
  return InitAnswer{shop.ref, shop.id, ids.site(), shop.currency, shop.policy, version};
}

}  // namespace

Result<InitAnswer> Clientele::init(std::string_view url, const InitRequest& request, const OpenOptions& options) {
  SHUKE_ASSIGN(shop, shop_of(request));
  // A policy that is not built in has to be stored there already.
  auto built_in = shipped_policy(request.policy);
  auto store = open_store(url, options, built_in.has_value());
  if (store.has_error())
    return store.error().code == Code::missing && built_in.has_error() ? std::move(built_in).error()
                                                                       : std::move(store).error();
  return (*store)->write(
      [&](Connection& connection) -> Result<InitAnswer> { return init_in(connection, shop, request.site); });
}

Result<Clientele> Clientele::open(std::string_view url, const OpenOptions& options) {
  SHUKE_ASSIGN(store, open_store(url, options, false));
  auto state = std::make_unique<State>(std::move(store));
  SHUKE_TRY(state->store().read([&](Connection& connection) { return state->house.load(connection); }));
  SHUKE_TRY(clientele::renew_derived(state->house));
  return Clientele(std::move(state));
}

Result<SiteAnswer> Clientele::site(const SiteRequest& request) {
  if (!request.site)
    return state_->store().read([](Connection& connection) -> Result<SiteAnswer> {
      SHUKE_ASSIGN(ids, IdSource::open(connection));
      return SiteAnswer{ids.site(), ids.made()};
    });
  SHUKE_TRY(check_site(*request.site));
  return state_->store().write([&](Connection& connection) -> Result<SiteAnswer> {
    SHUKE_ASSIGN(ids, IdSource::open(connection));
    if (ids.site() == *request.site)
      return error(Code::conflict, "site.same", {{"value", std::to_string(*request.site)}}, "site");
    ids.move_to(*request.site);
    ids.save(connection);
    return SiteAnswer{ids.site(), ids.made()};
  });
}

Result<EnrolAnswer> Clientele::enrol(const EnrolRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::enrol(connection, state_->house, request); });
}

Result<ChangeAnswer> Clientele::change(const ChangeRequest& request) {
  return state_->write(request, clientele::change);
}

Result<ChangeAnswer> Clientele::undo(const UndoRequest& request) { return state_->write(request, clientele::undo); }

Result<ChangeAnswer> Clientele::identity_add(const IdentityAddRequest& request) {
  return state_->write(request, clientele::identity_add);
}

Result<ChangeAnswer> Clientele::identity_end(const IdentityEndRequest& request) {
  return state_->write(request, clientele::identity_end);
}

Result<ConsentAnswer> Clientele::consent(const ConsentRequest& request) {
  return state_->write(request, clientele::consent);
}

Result<HistoryAnswer> Clientele::history(const HistoryQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  return state_->read(question, clientele::history);
}

Result<MergeAnswer> Clientele::merge(const MergeRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::merge(connection, state_->house, request); });
}

Result<MergeAnswer> Clientele::part(const MergeRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::part(connection, state_->house, request); });
}

Result<FindAnswer> Clientele::find(const FindQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit, 1, 100));
  return state_->read(question, clientele::find);
}

Result<FileAnswer> Clientele::file(const FileQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<FileQuestion>(), &question, state_->context()));
  if (question.recent < 0 || question.recent > 200)
    return invalid("value.out_of_range", {{"least", "0"}, {"most", "200"}}, "recent");
  return state_->store().read(
      [&](Connection& connection) { return clientele::open_file(connection, state_->house, question); });
}

Result<RefileAnswer> Clientele::refile(const RefileRequest& request, const Progress& progress) {
  SHUKE_TRY(schema::check(schema::record_info<RefileRequest>(), &request, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(request.shop));
  return clientele::refile(state_->house, *shop, *request.day, progress);
}

Result<PurchasesAnswer> Clientele::purchases(const PurchasesQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  return state_->read(question, clientele::purchases);
}

Result<ReceiptAnswer> Clientele::sell(const Receipt& receipt) { return state_->record(receipt, Door::sell); }

Result<ReceiptAnswer> Clientele::take_back(const Receipt& receipt) { return state_->record(receipt, Door::take_back); }

Result<std::vector<Recorded>> Clientele::import_receipts(std::span<const Receipt> receipts) {
  return state_->store().write([&](Connection& connection) -> Result<std::vector<Recorded>> {
    std::vector<Recorded> all;
    SHUKE_ASSIGN(ids, IdSource::open(connection));
    for (const Receipt& asked : receipts) {
      Recorded& one = all.emplace_back();
      auto receipt = clientele::normalised(asked, Door::import, state_->context());
      if (receipt.has_error()) {
        one.answer = std::move(receipt).error();
        continue;
      }
      auto outcome = clientele::record(connection, state_->house, ids, *receipt, Door::import);
      if (outcome.has_error()) {
        one.answer = std::move(outcome).error();
        continue;
      }
      one.answer = outcome->answer;
      one.known = outcome->known;
    }
    ids.save(connection);
    return all;
  });
}

Result<std::vector<Enrolled>> Clientele::import_customers(std::span<const EnrolRequest> requests,
                                                          const CustomersBatch& batch) {
  std::vector<Enrolled> tried;
  const Error undone = error(Code::refused, "work.stopped");
  auto all = state_->store().write([&](Connection& connection) -> Result<std::vector<Enrolled>> {
    SHUKE_ASSIGN(enrolled, clientele::enrol_all(connection, state_->house, requests, batch));
    if (!batch.trial) return enrolled;
    tried = std::move(enrolled);
    return undone;  // rolls back
  });
  if (batch.trial && all.has_error() && all.error() == undone) return tried;
  return all;
}

Result<std::vector<NamedCustomer>> Clientele::named_customers(CustomerId after, std::int64_t limit) {
  return state_->store().read(
      [&](Connection& connection) { return clientele::named_customers(connection, after, limit); });
}

Result<AgreeingPage> Clientele::agreeing_customers(const AgreeingAsked& asked) {
  SHUKE_TRY(clientele::check_page_limit(asked.limit));
  if (!asked.shop.empty()) SHUKE_TRY(state_->shop(asked.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::agreeing(connection, state_->house, asked); });
}

Result<DuplicatesAnswer> Clientele::duplicates(const DuplicatesQuestion& question) {
  SHUKE_TRY(clientele::check_page_limit(question.limit));
  return state_->read(question, clientele::duplicates);
}

Result<OverviewAnswer> Clientele::overview(const OverviewQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<OverviewQuestion>(), &question, state_->context()));
  return state_->store().read(
      [&](Connection& connection) { return clientele::overview(connection, state_->house, question); });
}

Result<OrderAnswer> Clientele::order(const OrderRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::order(connection, state_->house, request); });
}

Result<OrderStepAnswer> Clientele::order_step(const OrderStepRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::order_step(connection, state_->house, request); });
}

Result<VisitAnswer> Clientele::visit(const VisitRequest& request) {
  SHUKE_TRY(clientele::validate(request, state_->context()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::visit(connection, state_->house, request); });
}

Result<OrdersAnswer> Clientele::orders(const OrdersQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<OrdersQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::orders(connection, state_->house, question, *shop); });
}

Result<VisitsAnswer> Clientele::visits(const VisitsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<VisitsQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read(
      [&](Connection& connection) { return clientele::visits(connection, state_->house, question, *shop); });
}

Result<AgendaAnswer> Clientele::agenda(const AgendaQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<AgendaQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read([&](Connection& connection) -> Result<AgendaAnswer> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, {}, *shop, *question.day));
    return clientele::agenda(connection, state_->house, question, *shop, *policy);
  });
}

Result<VisitorAnswer> Clientele::visitor(const VisitorQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<VisitorQuestion>(), &question, state_->context()));
  if (question.limit < 1 || question.limit > 100)
    return invalid("value.out_of_range", {{"least", "1"}, {"most", "100"}}, "limit");
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read([&](Connection& connection) -> Result<VisitorAnswer> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, {}, *shop, *question.day));
    return clientele::visitor(connection, state_->house, question, *shop, *policy);
  });
}

Result<VerifyAnswer> Clientele::verify(const VerifyQuestion& question, const Progress& progress) {
  if (question.most < 1 || question.most > 10'000)
    return invalid("value.out_of_range", {{"least", "1"}, {"most", "10000"}}, "most");
  return clientele::Verification(state_->house, question.most, progress).run();
}

Result<PolicyAnswer> Clientele::policy_add(const PolicyAddRequest& request) {
  SHUKE_TRY(schema::check(schema::record_info<PolicyAddRequest>(), &request, state_->context()));
  SHUKE_ASSIGN(policy, parse_policy(request.document.text(), currency()));
  return state_->store().write(
      [&](Connection& connection) { return clientele::add_policy(connection, policy, request.document); });
}

Result<PolicyShowAnswer> Clientele::policy_show(const PolicyShowQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<PolicyShowQuestion>(), &question, state_->context()));
  return state_->store().read(
      [&](Connection& connection) { return clientele::show_policy(connection, state_->house, question); });
}

Result<PolicyHistoryAnswer> Clientele::policy_history(const PolicyHistoryQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<PolicyHistoryQuestion>(), &question, state_->context()));
  const std::string& name = question.policy.empty() ? shop().policy : question.policy;
  return state_->store().read([&](Connection& connection) { return clientele::history_of(connection, name); });
}

Result<HolidaysAnswer> Clientele::holidays(const HolidaysRequest& request) {
  SHUKE_TRY(schema::check(schema::record_info<HolidaysRequest>(), &request, state_->context()));
  SHUKE_TRY(Holidays::of(request.years));
  return state_->store().write([&](Connection& connection) { return clientele::keep_holidays(connection, request); });
}

Result<DayAnswer> Clientele::day(const DayQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<DayQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.shop));
  return state_->store().read([&](Connection& connection) -> Result<DayAnswer> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, question.policy, *shop, *question.day));
    SHUKE_ASSIGN(holidays, state_->house.holidays(connection, *policy));
    return clientele::answer(question, {policy, std::move(holidays)});
  });
}

Result<HoursAnswer> Clientele::hours(const HoursQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<HoursQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(moment, clientele::moment_of(question));
  SHUKE_ASSIGN(shop, state_->shop(question.contact.shop));
  return state_->store().read([&](Connection& connection) -> Result<HoursAnswer> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, question.contact.policy, *shop, moment.day));
    SHUKE_ASSIGN(hours, state_->house.contact_hours(connection, *policy));
    SHUKE_ASSIGN(known, state_->facts_of(connection, question.contact));
    return clientele::answer(question, moment, *policy, hours, known);
  });
}

Result<SlotsAnswer> Clientele::slots(const SlotsQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<SlotsQuestion>(), &question, state_->context()));
  SHUKE_ASSIGN(shop, state_->shop(question.contact.shop));
  return state_->store().read([&](Connection& connection) -> Result<SlotsAnswer> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, question.contact.policy, *shop, *question.day));
    SHUKE_ASSIGN(hours, state_->house.contact_hours(connection, *policy));
    SHUKE_ASSIGN(known, state_->facts_of(connection, question.contact));
    return clientele::answer(question, *policy, hours, known);
  });
}

Result<Policy> Clientele::policy(std::string_view shop_ref, Day day) {
  SHUKE_ASSIGN(shop, state_->shop(shop_ref));
  return state_->store().read([&](Connection& connection) -> Result<Policy> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, {}, *shop, day));
    return *policy;
  });
}

Result<ContactHours> Clientele::contact_hours(std::string_view shop_ref, Day day) {
  SHUKE_ASSIGN(shop, state_->shop(shop_ref));
  return state_->store().read([&](Connection& connection) -> Result<ContactHours> {
    SHUKE_ASSIGN(policy, state_->policy_for(connection, {}, *shop, day));
    return state_->house.contact_hours(connection, *policy);
  });
}

const Shop& Clientele::shop() const { return state_->house.first().shop; }

Currency Clientele::currency() const { return state_->house.currency(); }

Result<const LocalClock*> Clientele::clock(std::string_view shop_ref) const {
  SHUKE_ASSIGN(shop, state_->shop(shop_ref));
  return static_cast<const LocalClock*>(&shop->zone);
}

Result<Day> Clientele::business_day(std::string_view shop_ref, Instant at) const {
  SHUKE_ASSIGN(shop, state_->shop(shop_ref));
  return shop->zone.business_day(at, shop->shop.cut_over);
}

std::chrono::microseconds Clientele::longest_wait() const { return state_->house.store().longest_wait(); }

}  // namespace shuke
