/// \file
#include "ground.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

namespace shuke::bench {

namespace {

namespace fs = std::filesystem;

fs::path new_folder() {
  std::string pattern = fs::temp_directory_path() / "shuke_bench.XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return pattern;
}

bool unpack(const fs::path& packed, const fs::path& to) {
  if (!fs::exists(packed)) return false;
  return std::system(("xz -dc '" + packed.string() + "' > '" + to.string() + "'").c_str()) == 0;
}

/// A shop of the same kind: receipts of some twenty lines, few customers with many purchases, one line in fifty a
/// return.
void make_up(const fs::path& to) {
  constexpr int receipts = 5'000, days = 365;
  std::mt19937 dice(20101201);  // NOLINT: the same file each time
  const auto below = [&dice](unsigned n) { return static_cast<int>(dice() % n); };
  std::ofstream file(to, std::ios::binary);
  file << "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  const Day first = must(Day::parse("2010-12-01"));
  for (int receipt = 0; receipt < receipts; ++receipt) {
    const int customer = std::min(below(1000), below(1000)), lines = 1 + below(40);
    const bool back = below(50) == 0, walk_in = below(7) == 0;
    const int minute = receipt % 60;
    const std::string day = must(first.plus_days(receipt * days / receipts)).text();
    for (int line = 0; line < lines; ++line) {
      const int article = std::min(below(3000), below(3000));
      file << (back ? "C" : "") << 536365 + receipt << ',' << 20000 + article << ",A THING OF MANY COLOURS,"
           << (back ? -1 : 1 + below(12)) << ',' << day << (minute < 10 ? " 10:0" : " 10:") << minute << ":00,"
           << 1 + article % 20 << ".95," << (walk_in ? "" : std::to_string(12000 + customer)) << ",United Kingdom\n";
    }
  }
}

}  // namespace

std::string url_of(const fs::path& file) { return "sqlite:" + file.string(); }

ImportRequest import_of(const Ground& ground) {
  ImportRequest request;
  request.file = ground.sales();
  request.format = SalesFormat::online_retail;
  return request;
}

Ground::Ground() : folder_(new_folder()), sales_(folder_ / "sales.csv") {
  real_ = unpack(fs::path(SHUKE_SOURCE_DIR) / "../shared/data/online_retail/online_retail.csv.xz", sales_);
  if (!real_) make_up(sales_);
}

std::unique_ptr<Ground::Imported> Ground::import() const {
  auto made = std::make_unique<Imported>();
  made->file = empty("imported.db");
  Clientele clientele = must(Clientele::open(url_of(made->file)));
  made->lines = must(import_sales(clientele, import_of(*this))).kept;
  OverviewQuestion first_page;
  first_page.limit = 1000;
  for (const OverviewRow& row : must(clientele.overview(first_page)).rows) made->refs.push_back(row.ref);
  return made;
}

Ground::~Ground() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

fs::path Ground::empty(const std::string& name) const {
  const fs::path file = folder_ / name;
  fs::remove(file);
  InitRequest request;
  request.currency = "GBP";
  request.zone = "Europe/London";
  must(Clientele::init(url_of(file), request));
  return file;
}

fs::path Ground::copy(const fs::path& original, const std::string& name) const {
  const fs::path file = folder_ / name;
  fs::copy_file(original, file, fs::copy_options::overwrite_existing);
  ::sync();  // else the first commits would wait for the copy to reach the disk
  return file;
}

std::vector<Receipt> till_receipts(const Ground& ground, std::size_t count) {
  const Currency pounds = must(Currency::parse("GBP"));
  const auto opening = std::get<Instant>(must(parse_moment("2012-01-02T09:00Z")));
  std::vector<Receipt> receipts(count);
  for (std::size_t i = 0; i < count; ++i) {
    Receipt& receipt = receipts[i];
    receipt.till = "T1";
    receipt.receipt = "T1-" + std::to_string(i + 1);
    receipt.at = must(Instant::of_milliseconds(opening.milliseconds() + static_cast<std::int64_t>(i) * 60'000));
    receipt.customer = ground.refs()[i * 7 % ground.refs().size()];
    for (std::int64_t line = 0; line < 5; ++line) {
      SaleLine& sold = receipt.lines.emplace_back();
      sold.sku = "EIC" + std::to_string(6000 + (static_cast<std::int64_t>(i) * 11 + line) % 900) + "H4";
      sold.quantity = must(Quantity::of(1000 * (1 + line % 2)));
      sold.unit_price = UnitPrice::of(3'990'000);
      sold.amount = Money::of(39'900 * (1 + line % 2), pounds);
      sold.brand = must(Word::parse("EIC"));
      sold.category = must(Word::parse("coat"));
    }
  }
  return receipts;
}

std::int64_t ids_made(const fs::path& file) { return must(must(Clientele::open(url_of(file))).site({})).ids_made; }

std::int64_t bytes_written() {
  std::ifstream file("/proc/self/io");
  std::string name;
  for (std::int64_t value = 0; file >> name >> value;)
    if (name == "wchar:") return value;
  return 0;
}

SyncLatency SyncLatency::of(const fs::path& folder) {
  using Clock = std::chrono::steady_clock;
  const fs::path path = folder / "sync";
  const int file = ::open(path.c_str(), O_CREAT | O_WRONLY, 0600);
  const std::string page(4096, 's');
  std::vector<double> seconds(200);
  for (double& one : seconds) {
    const auto began = Clock::now();
    if (::pwrite(file, page.data(), page.size(), 0) < 0 || ::fdatasync(file) != 0)
      throw std::runtime_error("cannot write to the folder");
    one = std::chrono::duration<double>(Clock::now() - began).count();
  }
  ::close(file);
  std::sort(seconds.begin(), seconds.end());
  return {seconds.front(), seconds[seconds.size() / 2]};
}

}  // namespace shuke::bench
