/// \file
#include "clientele/topic_goods.hpp"

#include "clientele/card_history.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/id_list.hpp"
#include "clientele/kept_sales.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::DayContact;
using storage::PlannedTopic;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::size_t most_goods = 10;  ///< more than anybody speaks of in one contact
constexpr std::int64_t all_lines = 0;

/// Lines of receipts, as `[file, receipt, line]`; line 0 stands for all of them.
struct LineKey {
  std::int64_t file = 0, sale = 0, line = all_lines;
  friend auto operator<=>(const LineKey&, const LineKey&) = default;
};

std::string list_of_keys(const std::map<LineKey, std::vector<std::pair<std::int64_t, std::size_t>>>& keys) {
  std::string text = "[";
  for (const auto& [key, places] : keys)
    text += (text.size() == 1 ? "[" : ",[") + std::to_string(key.file) + ',' + std::to_string(key.sale) + ',' +
            std::to_string(key.line) + ']';
  return text + ']';
}

TopicGoods goods_in(const Rows& rows, int first) {
  const auto text = [&](int column) { return rows.is_null(column) ? std::string() : std::string(rows.text(column)); };
  return {text(first), word_in(rows, first + 1), text(first + 2), text(first + 3)};
}

}  // namespace

/// Reads the goods of a page's topics.
class TopicReader {
 public:
  TopicReader(Connection& connection, const House& house, const Policy& policy, TopicGoodsRead& read)
      : connection_(connection), house_(house), policy_(policy), read_(read) {}

  /// What a topic asks for.
  void ask(const DayContact& row, std::size_t index, std::span<const CustomerId> files) {
    const PlannedTopic& topic = row.topics[index];
    const FollowUpKind* kind = find_kind(*policy_.follow_ups, topic.kind);
    if (kind == nullptr) return;
    const Place place{row.id.number(), index};
    kinds_[place] = kind;
    switch (kind->trigger) {
      case Trigger::purchase:
      case Trigger::reached:
        for (const storage::PlannedPurchase& one : topic.purchases) ask_sale(place, one.sale_id.number(), files);
        break;
      case Trigger::stock:
        ask_line(place, topic.cause, topic.part, files);
        told(place).date = topic.cause_day;
        break;
      case Trigger::order_arrived:
      case Trigger::money_due:
        orders_[topic.cause].push_back(place);
        break;
      case Trigger::visit:
        visits_[topic.cause].push_back(place);
        break;
      case Trigger::event:
      case Trigger::promotion:
      case Trigger::arrivals:
        campaigns_[topic.cause].push_back(place);
        break;
      case Trigger::membership:
        if (const auto day = Day::of_number(topic.cause)) {
          told(place).date = *day;
          memberships_.push_back(
              {place, {files.begin(), files.end()}, *day, static_cast<MembershipMatter>(topic.part)});
        }
        break;
      case Trigger::personal_day:
        told(place).personal_day = static_cast<PersonalDay>(topic.part % 3);
        break;
      default:
        break;
    }
  }

  Result<void> read() {
    SHUKE_TRY(read_lines());
    SHUKE_TRY(read_orders());
    SHUKE_TRY(read_visits());
    SHUKE_TRY(read_campaigns());
    if (memberships_.empty()) return {};
    SHUKE_TRY(read_points());
    return policy_.cards ? read_cards(*policy_.cards) : Result<void>();
  }

 private:
  using Place = TopicGoodsRead::Place;
  /// Whose card or points a topic is about.
  struct Membership {
    Place place;
    std::vector<CustomerId> files;
    Day day;
    MembershipMatter matter{};
  };
  using Places = std::map<std::int64_t, std::vector<Place>>;

  TalkTopic& told(const Place& place) { return read_.told_[place]; }
  void ask_sale(const Place& place, std::int64_t sale, std::span<const CustomerId> files) {
    ask_line(place, sale, all_lines, files);
  }
  /// A receipt lies in one of a person's files, or with the walk-ins when it was claimed.
  void ask_line(const Place& place, std::int64_t sale, std::int64_t line, std::span<const CustomerId> files) {
    for (const CustomerId file : files) lines_[{file.number(), sale, line}].push_back(place);
    lines_[{0, sale, line}].push_back(place);
  }

  void add(const Place& place, TopicGoods goods) {
    std::vector<TopicGoods>& all = read_.goods_[place];
    const auto& left_out = kinds_.at(place)->not_categories;
    const bool is_asked = std::none_of(left_out.begin(), left_out.end(),
                                       [&](const FollowUpCategory& one) { return one.category == goods.category; });
    if (is_asked && all.size() < most_goods) all.push_back(std::move(goods));
  }

  Result<void> read_lines() {
    static const Query query(
        "SELECT json_extract(json_each.value, '$[0]'), json_extract(json_each.value, '$[1]'), "
        "json_extract(json_each.value, '$[2]'), sku, category, style, size FROM json_each(:lines) CROSS JOIN sale_line "
        "ON sale_line.customer_id = json_extract(json_each.value, '$[0]') AND sale_line.sale_id = "
        "json_extract(json_each.value, '$[1]') WHERE direction = 0 AND (json_extract(json_each.value, '$[2]') = 0 OR "
        "line_no = json_extract(json_each.value, '$[2]')) AND quantity > (SELECT coalesce(sum(return_match.quantity), "
        "0) FROM return_match CROSS JOIN sale AS came_back ON came_back.customer_id = return_match.customer_id AND "
        "came_back.id = return_match.sale_id WHERE return_match.bought_by = sale_line.customer_id AND "
        "return_match.of_sale_id = sale_line.sale_id AND return_match.of_line_no = sale_line.line_no AND " +
        kept_sale("came_back") + ") ORDER BY amount DESC, sale_id, line_no");
    const std::string list = list_of_keys(lines_);
    for (Rows rows(connection_, query, std::string_view(list)); rows.next();)
      for (const Place& place : lines_.at({rows.integer(0), rows.integer(1), rows.integer(2)}))
        add(place, goods_in(rows, 3));
    return {};
  }

  Result<void> read_orders() {
    static const Query query(
        "SELECT goods_order.id, coalesce(balance, 0), sku, category, style, size FROM json_each(:ids) CROSS JOIN "
        "goods_order ON goods_order.id = json_each.value LEFT JOIN order_goods ON order_goods.customer_id = "
        "goods_order.customer_id AND order_goods.order_id = goods_order.id ORDER BY goods_order.id, goods_no");
    const std::string list = keys_of(orders_);
    for (Rows rows(connection_, query, std::string_view(list)); rows.next();)
      for (const Place& place : orders_.at(rows.integer(0))) {
        if (rows.integer(1) > 0) told(place).balance = Money::of(rows.integer(1), house_.currency());
        const TopicGoods goods = goods_in(rows, 2);
        if (goods != TopicGoods()) add(place, goods);
      }
    return {};
  }

  /// A visit has no index by its id: its day and the customers of the page lead to it.
  Result<void> read_visits() {
    static const Query query(
        "SELECT visit_goods.visit_id, sku, category, style, size FROM json_each(:files) CROSS JOIN visit_goods ON "
        "visit_goods.customer_id = json_each.value WHERE visit_id IN (SELECT value FROM json_each(:ids)) ORDER BY "
        "visit_id, goods_no");
    if (visits_.empty()) return {};
    const std::string files = list_of(files_), list = keys_of(visits_);
    for (Rows rows(connection_, query, std::string_view(files), std::string_view(list)); rows.next();)
      for (const Place& place : visits_.at(rows.integer(0))) add(place, goods_in(rows, 1));
    return {};
  }

  Result<void> read_campaigns() {
    static const Query query(
        "SELECT id, coalesce(name, ref), first, last, \"from\", coalesce(place, ''), coalesce(route, ''), "
        "coalesce(bring, ''), category FROM campaign WHERE id IN (SELECT value FROM json_each(:ids))");
    const std::string list = keys_of(campaigns_);
    for (Rows rows(connection_, query, std::string_view(list)); rows.next();)
      for (const Place& place : campaigns_.at(rows.integer(0))) {
        TalkTopic& topic = told(place);
        SHUKE_ASSIGN(first, day_in(rows, 2));
        SHUKE_ASSIGN(last, day_in(rows, 3));
        topic.event = rows.text(1);
        topic.date = first;
        topic.until = last;
        if (!rows.is_null(4))
          if (const auto from = MinuteOfDay::of(rows.integer(4))) topic.time = from->text();
        topic.place = rows.text(5);
        topic.route = rows.text(6);
        topic.bring = rows.text(7);
        if (const Word category = word_in(rows, 8)) add(place, {{}, category, {}, {}});
      }
    return {};
  }

  /// FUP-M: how many points run out with that day.
  Result<void> read_points() {
    static const Query query(
        "SELECT customer_id, until, sum(\"left\") FROM json_each(:files) CROSS JOIN points_lot ON customer_id = "
        "json_each.value WHERE \"left\" > 0 AND until IS NOT NULL GROUP BY customer_id, until");
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> left;
    const std::string files = files_of_memberships();
    for (Rows rows(connection_, query, std::string_view(files)); rows.next();)
      left[{rows.integer(0), rows.integer(1)}] = rows.integer(2);
    for (const Membership& one : memberships_) {
      if (one.matter != MembershipMatter::points_expiry) continue;
      std::int64_t sum = 0;
      for (const CustomerId file : one.files)
        if (const auto lots = left.find({file.number(), one.day.number()}); lots != left.end()) sum += lots->second;
      if (sum > 0) told(one.place).points = sum;
    }
    return {};
  }

  /// FUP-M: which card can be had, or comes to the end of its term.
  Result<void> read_cards(const CardRules& rules) {
    static const Query query("SELECT " + card_event_columns() +
                             " FROM json_each(:files) CROSS JOIN card_event ON customer_id = json_each.value");
    std::map<CustomerId, std::vector<CardEvent>> events;
    const std::string files = files_of_memberships();
    for (Rows rows(connection_, query, std::string_view(files)); rows.next();) {
      CardEvent event;
      SHUKE_TRY(storage::card_event_table().read_row(rows.statement(), &event, house_.context()));
      events[event.customer_id].push_back(std::move(event));
    }
    for (const Membership& one : memberships_) {
      std::vector<CardEvent> history;
      for (const CustomerId file : one.files) history.insert(history.end(), events[file].begin(), events[file].end());
      std::sort(history.begin(), history.end(),
                [](const CardEvent& a, const CardEvent& b) { return a.id.counter() < b.id.counter(); });
      SHUKE_ASSIGN(state, state_of(rules, what_follows(rules, std::move(history))));
      if (one.matter == MembershipMatter::eligible && state.claim)
        told(one.place).new_card = name_of(rules, state.claim->card);
      if (one.matter == MembershipMatter::renewal && state.earned)
        told(one.place).card = name_of(rules, state.earned->card);
    }
    return {};
  }
  static TalkText name_of(const CardRules& rules, const Word& word) {
    const Card* card = find_card(rules, word);
    return card == nullptr ? TalkText() : TalkText{within_sentence(card->en), card->zh};
  }
  std::string files_of_memberships() const {
    std::vector<CustomerId> all;
    for (const Membership& one : memberships_) all.insert(all.end(), one.files.begin(), one.files.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());  // two topics of one person are one file
    return list_of(all);
  }

  static std::string keys_of(const Places& places) {
    std::string text = "[";
    for (const auto& [key, list] : places) text += (text.size() == 1 ? "" : ",") + std::to_string(key);
    return text + ']';
  }

 public:
  std::vector<CustomerId> files_;  ///< of the page

 private:
  Connection& connection_;
  const House& house_;
  const Policy& policy_;
  TopicGoodsRead& read_;
  std::map<Place, const FollowUpKind*> kinds_;
  std::map<LineKey, std::vector<Place>> lines_;
  Places orders_, visits_, campaigns_;
  std::vector<Membership> memberships_;
};

Result<TopicGoodsRead> TopicGoodsRead::read(Connection& connection, const House& house, const Policy& policy,
                                            std::span<const DayContact> rows,
                                            const std::map<CustomerId, std::vector<CustomerId>>& files,
                                            const std::map<CustomerId, CustomerId>& whole_of) {
  TopicGoodsRead read;
  TopicReader reader(connection, house, policy, read);
  for (const auto& [person, own] : files) reader.files_.insert(reader.files_.end(), own.begin(), own.end());
  for (const DayContact& row : rows) {
    const auto whole = whole_of.find(row.customer_id);
    if (whole == whole_of.end()) continue;
    for (std::size_t i = 0; i < row.topics.size(); ++i) reader.ask(row, i, files.at(whole->second));
  }
  SHUKE_TRY(reader.read());
  return read;
}

std::string within_sentence(std::string label) {
  if (!label.empty() && label.front() >= 'A' && label.front() <= 'Z')
    label.front() = static_cast<char>(label.front() - 'A' + 'a');
  return label;
}

const std::vector<TopicGoods>& TopicGoodsRead::of(ContactId contact, std::size_t topic) const {
  static const std::vector<TopicGoods> none;
  const auto found = goods_.find({contact.number(), topic});
  return found == goods_.end() ? none : found->second;
}

void TopicGoodsRead::describe(ContactId contact, std::size_t topic, TalkTopic& told) const {
  const auto found = told_.find({contact.number(), topic});
  if (found == told_.end()) return;
  const TalkTopic& known = found->second;
  told.date = known.date;
  told.until = known.until;
  told.event = known.event;
  told.time = known.time;
  told.place = known.place;
  told.route = known.route;
  told.bring = known.bring;
  told.personal_day = known.personal_day;
  told.balance = known.balance;
  told.points = known.points;
  told.card = known.card;
  told.new_card = known.new_card;
}

}  // namespace shuke::clientele
