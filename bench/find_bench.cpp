/// \file
/// Finding somebody among ten thousand, a hundred thousand and a million customers.
///
/// Bare, one statement looks up what it is told the query to be, in the same index, and reads the same rows: ref, name,
/// phone, last day, the most recent first. It does not ask what else the query may mean, nor whose part a file is, and
/// puts no names into order.
#include "bare.hpp"
#include "clientele/finding_index.hpp"
#include "crowd.hpp"
#include "names/finding_terms.hpp"
#include "report.hpp"

#include <memory>

namespace shuke::bench {

namespace {

constexpr std::int64_t limit = 20;

std::string first_character(const std::string& text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return text.substr(0, size);
}

std::string reading(const Person& person, names::TermKind kind) {
  for (const names::Term& term : names::terms_of(person.name, {}))
    if (term.kind == kind) return term.text;
  return {};
}

/// A way to ask for somebody, and where the bare side looks for it.
struct Way {
  const char* title;
  std::int64_t kind;  ///< of rows of the index; 0: the refs have their own
  bool begun;         ///< those that begin so are meant, too
  std::string (*query)(const Person& person);
};

const Way ways[] = {
    {"phone", 11, false, [](const Person& p) { return p.phone; }},
    {"last four digits", 11, true, [](const Person& p) { return p.phone.substr(p.phone.size() - 4); }},
    {"card", 12, false, [](const Person& p) { return p.card; }},
    {"WeChat name", 13, false, [](const Person& p) { return p.wechat; }},
    {"whole name", 1, true, [](const Person& p) { return p.name; }},
    {"part of a name", 2, true, [](const Person& p) { return p.name.substr(first_character(p.name).size()); }},
    {"full pinyin", 3, true, [](const Person& p) { return reading(p, names::TermKind::letters); }},
    {"initials", 5, true, [](const Person& p) { return reading(p, names::TermKind::initials); }},
    {"ref", 0, false, [](const Person& p) { return p.ref; }},
    {"surname", 1, true, [](const Person& p) { return first_character(p.name); }},
    {"one letter", 5, true, [](const Person& p) { return reading(p, names::TermKind::initials).substr(0, 1); }}};

/// What stands in the index for a query.
std::string term_of(const Way& way, const std::string& query) {
  if (way.kind == 11) return clientele::backwards(query);
  return way.kind == 0 ? query : clientele::account_key(query);
}

std::string bare_query(const Way& way) {
  const std::string told =
      "SELECT customer.ref, customer.name, (SELECT value FROM identity WHERE identity.customer_id = customer.id AND "
      "kind = 0 AND until IS NULL ORDER BY identity_no LIMIT 1), customer_sum.last_day FROM ";
  const std::string sum = " LEFT JOIN customer_sum ON customer_sum.customer_id = customer.id ";
  if (way.kind == 0) return told + "customer" + sum + "WHERE customer.ref = ?";
  return told + "find_term CROSS JOIN customer ON customer.id = find_term.customer_id" + sum +
         "WHERE find_term.kind = " + std::to_string(way.kind) +
         (way.begun ? " AND term >= ? AND term < ? ORDER BY term = ? DESC, recent" : " AND term = ? ORDER BY recent") +
         " LIMIT " + std::to_string(limit);
}

void find_shuke(benchmark::State& state, const Crowd& crowd, const Way& way) {
  Clientele clientele = must(Clientele::open(url_of(crowd.file())));
  std::size_t i = 0, told = 0;
  for ([[maybe_unused]] auto _ : state) {
    const Person& person = crowd.sample()[i++ % crowd.sample().size()];
    auto answer = clientele.find({way.query(person), limit});
    if (answer.has_error() || answer->rows.empty()) return state.SkipWithError("nobody was found");
    told += answer->rows.size();
    benchmark::DoNotOptimize(answer);
  }
  state.counters["rows"] = static_cast<double>(told) / static_cast<double>(i);
}

void find_bare(benchmark::State& state, const Crowd& crowd, const Way& way, const std::string& title) {
  BareDatabase database(crowd.file(), title);
  BareStatement begin = database.prepare("BEGIN"), commit = database.prepare("COMMIT"),
                select = database.prepare(bare_query(way));
  std::size_t i = 0, told = 0;
  for ([[maybe_unused]] auto _ : state) {
    const std::string term = term_of(way, way.query(crowd.sample()[i++ % crowd.sample().size()]));
    const std::string end = term + "\U0010FFFF";
    std::vector<FindRow> rows;
    begin.run();
    select.bind(1, std::string_view(term));
    if (way.begun) {
      select.bind(2, std::string_view(end));
      select.bind(3, std::string_view(term));
    }
    while (select.step()) {
      FindRow& row = rows.emplace_back();
      row.customer = select.text(0);
      row.name = select.text(1);
      row.phone = must(Phone::parse(select.text(2))).masked();
      if (!select.is_null(3)) row.last_day = must(Day::of_number(select.integer(3)));
    }
    commit.run();
    if (rows.empty()) return state.SkipWithError("nobody was found");
    told += rows.size();
    benchmark::DoNotOptimize(rows);
  }
  state.counters["rows"] = static_cast<double>(told) / static_cast<double>(i);
}

}  // namespace

void add_find_cases(const Ground& ground) {
  for (const std::size_t size : {10'000U, 100'000U, 1'000'000U}) {
    const auto crowd =
        std::make_shared<OnDemand<Crowd>>([&ground, size] { return std::make_unique<Crowd>(ground, size); });
    for (const Way& way : ways) {
      const std::string title = std::string(way.title) + " of " + std::to_string(size);
      const auto add = [&](const char* side, auto body) {
        benchmark::RegisterBenchmark((title + side).c_str(), body)
            ->Repetitions(5)
            ->MinTime(0.1)
            ->Unit(benchmark::kMicrosecond)
            ->UseRealTime();
      };
      add("/shuke", [crowd, &way](benchmark::State& state) { find_shuke(state, crowd->get(), way); });
      add("/bare", [crowd, &way, title](benchmark::State& state) { find_bare(state, crowd->get(), way, title); });
    }
  }
}

}  // namespace shuke::bench
