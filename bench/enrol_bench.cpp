/// \file
/// Enrolment, one by one and on the disk when the call returns, and in batches as an import has them.
///
/// Bare, the same rows are written, known beforehand: nothing is checked, nobody's phone or card is looked for, no
/// pinyin is read, no digests or seals are made.
#include "bare.hpp"
#include "crowd.hpp"
#include "report.hpp"
#include "shuke/model/ids.hpp"

#include <algorithm>
#include <memory>
#include <span>
#include <variant>

namespace shuke::bench {

namespace {

constexpr std::size_t before = 10'000;   ///< customers who are there already
constexpr std::size_t one_by_one = 200;  ///< timed
constexpr std::size_t batches = 8, per_batch = 256;

std::vector<EnrolRequest> newcomers(std::size_t count) {
  People people(7);
  std::vector<EnrolRequest> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(enrolment_of(people.next(5'000'000 + i)));
  return all;
}

using Cell = std::variant<std::monostate, std::int64_t, std::string>;

/// Tables of an enrolment, with the column by which its customer is known.
struct Source {
  const char* table;
  const char* customer;
};
constexpr Source sources[] = {{"customer", "id"},
                              {"identity", "customer_id"},
                              {"consent", "customer_id"},
                              {"find_term", "customer_id"},
                              {"request", "result_id"}};

struct Row {
  std::size_t source;
  std::vector<Cell> cells;
};

/// What the library wrote, customer after customer.
class Written {
 public:
  Written(const std::filesystem::path& file, const std::vector<EnrolRequest>& requests) {
    BareDatabase database(file, "");
    // The copy is only read from now on: it may have indexes that no shop needs.
    database.prepare("CREATE INDEX term_of_customer ON find_term (customer_id)").run();
    database.prepare("CREATE INDEX request_by_result ON request (result_id)").run();
    BareStatement customer = database.prepare("SELECT id FROM customer WHERE ref = ?");
    BareStatement site = database.prepare("SELECT counter, seal FROM site");
    site.step();
    site_ = {site.integer(0), site.integer(1)};
    site.reset();
    std::vector<BareStatement> selects;
    for (const Source& source : sources)
      selects.push_back(
          database.prepare(std::string("SELECT * FROM ") + source.table + " WHERE " + source.customer + " = ?"));
    for (const EnrolRequest& request : requests) {
      customer.bind(1, std::string_view(request.ref));
      customer.step();
      for (std::size_t i = 0; i < selects.size(); ++i) read(selects[i], i, customer.integer(0));
      customer.reset();
      ends_.push_back(rows_.size());
    }
  }
  /// The rows of a customer.
  std::span<const Row> rows(std::size_t customer) const {
    const std::size_t from = customer == 0 ? 0 : ends_[customer - 1];
    return std::span(rows_).subspan(from, ends_[customer] - from);
  }
  std::size_t columns(std::size_t source) const {
    for (const Row& row : rows_)
      if (row.source == source) return row.cells.size();
    return 0;
  }
  /// Rows of a table that so many customers have.
  std::int64_t count(std::size_t source, std::size_t customers) const {
    const auto end = rows_.begin() + static_cast<std::ptrdiff_t>(customers == 0 ? 0 : ends_[customers - 1]);
    return std::count_if(rows_.begin(), end, [&](const Row& row) { return row.source == source; });
  }
  const std::pair<std::int64_t, std::int64_t>& site() const { return site_; }

 private:
  void read(BareStatement& select, std::size_t source, std::int64_t customer) {
    for (select.bind(1, customer); select.step();) {
      Row& row = rows_.emplace_back(Row{source, {}});
      for (int column = 0; column < select.columns(); ++column) {
        if (select.is_null(column)) row.cells.emplace_back();
        else if (select.is_text(column)) row.cells.emplace_back(std::string(select.text(column)));
        else row.cells.emplace_back(select.integer(column));
      }
    }
  }

  std::vector<Row> rows_;
  std::vector<std::size_t> ends_;
  std::pair<std::int64_t, std::int64_t> site_;
};

/// Writes the same rows again.
class BareEnrolment {
 public:
  BareEnrolment(BareDatabase& database, const Written& written)
      : written_(written),
        begin_(database.prepare("BEGIN IMMEDIATE")),
        commit_(database.prepare("COMMIT")),
        site_(database.prepare("UPDATE site SET counter = ?, seal = ? WHERE one = 1")) {
    for (std::size_t i = 0; i < std::size(sources); ++i) {
      std::string marks = "?";
      for (std::size_t column = 1; column < written.columns(i); ++column) marks += ", ?";
      inserts_.push_back(database.prepare(std::string("INSERT INTO ") + sources[i].table + " VALUES (" + marks + ")"));
    }
  }
  /// Customers from one up to another, in one transaction.
  void write(std::size_t from, std::size_t to) {
    begin_.run();
    for (; from < to; ++from)
      for (const Row& row : written_.rows(from)) insert(row);
    site_.bind(1, written_.site().first);
    site_.bind(2, written_.site().second);
    site_.run();
    commit_.run();
  }

 private:
  void insert(const Row& row) {
    BareStatement& statement = inserts_[row.source];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const int parameter = static_cast<int>(i) + 1;
      if (const auto* number = std::get_if<std::int64_t>(&row.cells[i])) statement.bind(parameter, *number);
      else if (const auto* text = std::get_if<std::string>(&row.cells[i]))
        statement.bind(parameter, std::string_view(*text));
      else statement.bind_null(parameter);
    }
    statement.run();
  }

  const Written& written_;
  BareStatement begin_, commit_, site_;
  std::vector<BareStatement> inserts_;
};

/// The database before, the newcomers, and what comes of them.
struct Enrolments {
  explicit Enrolments(const Ground& ground)
      : crowd(ground, before), requests(newcomers(one_by_one + batches * per_batch)) {
    recorded = ground.copy(crowd.file(), "enrolled.db");
    Clientele clientele = must(Clientele::open(url_of(recorded)));
    for (std::size_t at = 0; at < requests.size(); at += per_batch)
      enrol(clientele, at, std::min(per_batch, requests.size() - at));
    rows = std::make_unique<Written>(recorded, requests);
  }
  void enrol(Clientele& clientele, std::size_t from, std::size_t count) const {
    for (const Enrolled& one : must(clientele.import_customers(std::span(requests).subspan(from, count))))
      must(one.answer);
  }
  /// Whether a file has as many rows more than the database before as were recorded of so many customers.
  bool same(const std::filesystem::path& file, std::size_t customers) const {
    BareDatabase now(file, ""), then(crowd.file(), "");
    for (std::size_t i = 0; i < std::size(sources); ++i) {
      const std::string sql = std::string("SELECT count(*) FROM ") + sources[i].table;
      BareStatement a = now.prepare(sql), b = then.prepare(sql);
      a.step();
      b.step();
      if (a.integer(0) - b.integer(0) != rows->count(i, customers)) return false;
    }
    return true;
  }

  Crowd crowd;
  std::vector<EnrolRequest> requests;
  std::filesystem::path recorded;
  std::unique_ptr<Written> rows;
};

void one_shuke(benchmark::State& state, const Ground& ground, const Enrolments& all) {
  const auto file = ground.copy(all.crowd.file(), "enrol.db");
  {
    Clientele clientele = must(Clientele::open(url_of(file)));
    auto request = all.requests.begin();
    const std::int64_t written = bytes_written();
    for ([[maybe_unused]] auto _ : state)
      if (clientele.enrol(*request++).has_error()) return state.SkipWithError("an enrolment was refused");
    count_written(state, written);
  }
  if (!all.same(file, one_by_one)) state.SkipWithError("not all were enrolled");
}

void one_bare(benchmark::State& state, const Ground& ground, const Enrolments& all) {
  const auto file = ground.copy(all.crowd.file(), "enrol.db");
  {
    BareDatabase database(file, "enrolment");
    BareEnrolment enrolment(database, *all.rows);
    std::size_t i = 0;
    const std::int64_t written = bytes_written();
    for ([[maybe_unused]] auto _ : state) enrolment.write(i, i + 1), ++i;
    count_written(state, written);
  }
  if (!all.same(file, one_by_one)) state.SkipWithError("not all were enrolled");
}

void batch_shuke(benchmark::State& state, const Ground& ground, const Enrolments& all) {
  const auto file = ground.copy(all.crowd.file(), "enrol.db");
  {
    Clientele clientele = must(Clientele::open(url_of(file)));
    std::size_t at = 0;
    const std::int64_t written = bytes_written();
    for ([[maybe_unused]] auto _ : state) all.enrol(clientele, at, per_batch), at += per_batch;
    count_written(state, written);
  }
  if (!all.same(file, batches * per_batch)) state.SkipWithError("not all were enrolled");
}

void batch_bare(benchmark::State& state, const Ground& ground, const Enrolments& all) {
  const auto file = ground.copy(all.crowd.file(), "enrol.db");
  {
    BareDatabase database(file, "enrolment, 256");
    BareEnrolment enrolment(database, *all.rows);
    std::size_t at = 0;
    const std::int64_t written = bytes_written();
    for ([[maybe_unused]] auto _ : state) enrolment.write(at, at + per_batch), at += per_batch;
    count_written(state, written);
  }
  if (!all.same(file, batches * per_batch)) state.SkipWithError("not all were enrolled");
}

using Case = void (*)(benchmark::State&, const Ground&, const Enrolments&);

}  // namespace

void add_enrol_cases(const Ground& ground) {
  const auto made = std::make_shared<OnDemand<Enrolments>>([&] { return std::make_unique<Enrolments>(ground); });
  const auto add = [&](const char* title, Case body, std::size_t iterations) {
    benchmark::RegisterBenchmark(title,
                                 [&ground, made, body](benchmark::State& state) { body(state, ground, made->get()); })
        ->Iterations(static_cast<benchmark::IterationCount>(iterations))
        ->Repetitions(5)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime();
  };
  add("enrolment/shuke", one_shuke, one_by_one);
  add("enrolment/bare", one_bare, one_by_one);
  add("enrolment, 256/shuke", batch_shuke, batches);
  add("enrolment, 256/bare", batch_bare, batches);
}

}  // namespace shuke::bench
