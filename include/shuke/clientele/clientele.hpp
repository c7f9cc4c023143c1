/// \file
/// One open database of a shop, and everything that can be done with it.
///
/// A deed is one transaction: it is wholly there afterwards, on the disk, or not at all. A deed that is repeated with
/// the same key and content gives the first answer again and writes nothing; with other content it is a conflict.
/// Errors come in this order: a value that is not lawful (invalid), a name that is not known (unknown), the same key
/// with other content (conflict), a rule that forbids it (refused), a sum that does not fit (overflow), then those of
/// storage (busy, full, denied, io, damaged). Nothing is changed by a deed that gives one.
///
/// A Clientele belongs to one thread at a time. Several, in one or many processes, may have the same file open.
#pragma once

#include "shuke/api.hpp"
#include "shuke/clientele/agreeing_customers.hpp"
#include "shuke/clientele/calendar_questions.hpp"
#include "shuke/clientele/campaign_requests.hpp"
#include "shuke/clientele/card_requests.hpp"
#include "shuke/clientele/contact_wish_requests.hpp"
#include "shuke/clientele/customers_batch.hpp"
#include "shuke/clientele/duplicate_questions.hpp"
#include "shuke/clientele/explain_questions.hpp"
#include "shuke/clientele/file_questions.hpp"
#include "shuke/clientele/filing_requests.hpp"
#include "shuke/clientele/follow_up_requests.hpp"
#include "shuke/clientele/handover_questions.hpp"
#include "shuke/clientele/hours_questions.hpp"
#include "shuke/clientele/open_point_requests.hpp"
#include "shuke/clientele/order_requests.hpp"
#include "shuke/clientele/points_requests.hpp"
#include "shuke/clientele/policy_requests.hpp"
#include "shuke/clientele/profile_requests.hpp"
#include "shuke/clientele/quote_questions.hpp"
#include "shuke/clientele/receipt_requests.hpp"
#include "shuke/clientele/requests.hpp"
#include "shuke/clientele/roster_requests.hpp"
#include "shuke/clientele/serving_questions.hpp"
#include "shuke/policy/policy.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace shuke {

/// How to open a database.
struct OpenOptions {
  std::chrono::milliseconds wait{10'000};  ///< how long a deed waits for other programs before it gives up as busy
};

/// How a receipt of a batch fared.
struct Recorded {
  Result<ReceiptAnswer> answer = ReceiptAnswer{};  ///< what became of it
  bool known = false;                              ///< it was there before, with the same content
};

/// Called from time to time with rows done so far; false stops the work with Code::refused.
using Progress = std::function<bool(std::int64_t done)>;

/// An open database.
class SHUKE_CPP_API Clientele {
 public:
  /// Makes a database with its first shop, or adds a shop; the same again is lawful and changes nothing.
  /// Errors: invalid (URL, currency, zone, ref, site), unknown (policy), conflict (the shop is there with other
  /// settings, or another currency), then those of storage.
  static Result<InitAnswer> init(std::string_view url, const InitRequest& request, const OpenOptions& options = {});

  /// Opens a database. `url` is `sqlite:PATH`, with `?exclusive=1` or `?wal=1`.
  /// Errors: invalid (URL), missing, denied, not_a_database, newer, damaged, busy, io.
  static Result<Clientele> open(std::string_view url, const OpenOptions& options = {});

  Clientele(Clientele&&) noexcept;             ///< what was moved from can only be destroyed or assigned to
  Clientele& operator=(Clientele&&) noexcept;  ///< closes what was open here
  ~Clientele();

  /// Says where ids are made, or moves to a new site (`site new`). Errors: invalid, conflict (the site it already has).
  Result<SiteAnswer> site(const SiteRequest& request);

  /// Registers a customer. Errors: invalid, unknown (shop, referrer, a word that the policy does not have), conflict
  /// (also a phone, card or account that is in another file; CUS-3), refused (no consent for service, or sensitive
  /// fields without consent; CUS-1).
  Result<EnrolAnswer> enrol(const EnrolRequest& request);

  /// Writes down what a customer revealed (CUS-6). Errors: invalid, unknown (customer, shop, referrer, a word that the
  /// policy does not have), conflict, refused (sensitive fields without consent, CUS-1; a referrer whom they brought
  /// themselves, MEM-14).
  Result<ChangeAnswer> change(const ChangeRequest& request);

  /// Takes back a change of one field, as a new change (CUS-6). Errors: invalid, unknown (customer, change), conflict
  /// (also an identity that another has by now), refused (the field was changed again since; as `change`).
  Result<ChangeAnswer> undo(const UndoRequest& request);

  /// Who changed what in a file, the latest first (CUS-6). Errors: invalid, unknown (customer).
  Result<HistoryAnswer> history(const HistoryQuestion& question);

  /// Adds a phone, card or account to a file (CUS-3). Errors: invalid, unknown (customer), conflict (it is in another
  /// file).
  Result<ChangeAnswer> identity_add(const IdentityAddRequest& request);

  /// Ends one. Errors: invalid, unknown (customer, identity), conflict.
  Result<ChangeAnswer> identity_end(const IdentityEndRequest& request);

  /// Writes down what they said about a purpose (CUS-1). Errors: invalid, unknown, conflict, refused (only known).
  Result<ConsentAnswer> consent(const ConsentRequest& request);

  /// Says that two files are one person's (CUS-3). Errors: invalid (a file with itself), unknown (customer), conflict,
  /// refused (they are one already).
  Result<MergeAnswer> merge(const MergeRequest& request);

  /// Parts two files that were merged by mistake. Errors: invalid, unknown (customer), conflict, refused (the other is
  /// no part of the one).
  Result<MergeAnswer> part(const MergeRequest& request);

  /// Looks for customers by whatever is known of them (FIL-6). Error: invalid.
  Result<FindAnswer> find(const FindQuestion& question);

  /// A customer's file as it is on a day (FIL-3). Errors: invalid, unknown (customer), overflow.
  Result<FileAnswer> file(const FileQuestion& question);

  /// Files the customers of a shop anew as of a day: judges each by what `file` says of that day, gives a file that
  /// moves a new number, and says from which amount on a customer is worth much (FIL-1, FIL-2, FIL-4). It works in many
  /// short transactions; stopped or killed and done again it ends with the same rows. Again for the same day without
  /// new facts it changes nothing. `progress` is told customers. Errors: invalid, unknown (shop), refused (a later day
  /// was begun already; the policy sorts nobody; the progress callback said stop), overflow.
  Result<RefileAnswer> refile(const RefileRequest& request, const Progress& progress = {});

  /// The lines of a customer's receipts, as they were at the end of `until`. Errors: invalid, unknown (customer).
  Result<PurchasesAnswer> purchases(const PurchasesQuestion& question);

  /// Records what was sold and paid; never refuses for a price. Errors: invalid (also points that are worth another
  /// amount), unknown, conflict, refused (points that cannot be paid with), overflow (POS-1, MEM-9).
  Result<ReceiptAnswer> sell(const Receipt& receipt);

  /// Records what came back. With `of_receipt` it must have been bought there and not returned yet; without, it is
  /// matched to the customer's latest earlier purchases of the article, latest first, and what finds none is kept as
  /// unmatched and needs an amount. A line without an amount pays back its share. Errors: invalid, unknown (receipt,
  /// customer), conflict, refused (more than was bought, another customer's receipt, points that are not there where
  /// the policy says so), overflow (MEM-9).
  Result<ReceiptAnswer> take_back(const Receipt& receipt);

  /// Records goods in both directions on one receipt (POS-2). What comes in is matched as by `take_back`, and all of it
  /// has to have been bought. An outgoing line that names the line it stands for (`for_line`) takes over its price
  /// rule, whether it was at full price, and its points; without an amount it costs what that one pays back. Errors:
  /// invalid (goods go one way only), unknown, conflict, refused (not bought, more than was bought, another customer's
  /// receipt), overflow.
  Result<ReceiptAnswer> exchange(const Receipt& receipt);

  /// Makes a sale, return or exchange as if it had never been (POS-2): what it did to points and figures is undone, and
  /// whatever tells or judges leaves it out from the day of the void on. On any day; imported ones, too. Its number is
  /// not free again. Errors: invalid, unknown (shop, receipt), conflict, refused (something of it has come back; goods
  /// of the same purchase were exchanged since; it was voided; too few points, where the rules ask for them), overflow.
  Result<VoidAnswer> void_receipt(const VoidRequest& request);

  /// Says whose purchase a walk-in's receipt was (CUS-2). From the day of the claim on it stands in the customer's
  /// file; what it earns is posted on that day and counts on the sale's. Errors: invalid, unknown (shop, customer,
  /// receipt), conflict, refused (it has a customer, or was claimed; it was voided, or something of it came back; a
  /// sale to staff; no sale), overflow.
  Result<ClaimAnswer> claim(const ClaimRequest& request);

  /// Records receipts of another system's history in one transaction, in order: lines of both directions; customers
  /// that are not known become known by ref; what is odd is kept and marked. A receipt that cannot be kept has its own
  /// error and leaves the others be. Errors: those of storage, for all.
  Result<std::vector<Recorded>> import_receipts(std::span<const Receipt> receipts);

  /// Registers customers of another system in one transaction, in order. One who cannot be registered has an error, and
  /// nothing of them is written; the others go on. Beside what `enrol` refuses, somebody else's phone, card or name in
  /// a messenger is a conflict (CUS-3). Errors: those of storage, for all.
  Result<std::vector<Enrolled>> import_customers(std::span<const EnrolRequest> requests,
                                                 const CustomersBatch& batch = {});

  /// A page of the customers with a name and a birthday, with or without a year, in order of id: those behind `after`,
  /// at most `limit`, fewer at the end. To find who may be the same person. Errors: those of storage.
  Result<std::vector<NamedCustomer>> named_customers(CustomerId after, std::int64_t limit);

  /// A page of the customers who allow a purpose on a day (CUS-1). Errors: invalid (the limit), unknown (shop).
  Result<AgreeingPage> agreeing_customers(const AgreeingAsked& asked);

  /// Pairs of customers who may be one person (CUS-3). Error: invalid.
  Result<DuplicatesAnswer> duplicates(const DuplicatesQuestion& question);

  /// A customer's points on a day: what can be spent, what counts, and what runs out next (MEM-8, MEM-9). Errors:
  /// invalid, unknown (customer), overflow.
  Result<PointsAnswer> points(const PointsQuestion& question);

  /// How a customer's points and cards came to be what they are by the end of a day, step by step, a page at a time
  /// (MEM-5, MEM-9). Errors: invalid, unknown (customer), overflow.
  Result<ExplainAnswer> explain(const ExplainQuestion& question);

  /// What a basket costs, by which rules, what it earns, and what is missing for the next card (MEM-6, MEM-7, MEM-9,
  /// MEM-11). Errors: invalid (a line with an amount, or one that comes back; a discount above what it can be taken
  /// from), unknown (shop, customer), refused (the policy says nothing of prices), overflow.
  Result<QuoteAnswer> quote(const QuoteQuestion& question);

  /// Lines of a shop that were not paid as the rules come to (MEM-7). Errors: invalid, unknown (shop).
  Result<DeviationsAnswer> deviations(const DeviationsQuestion& question);

  /// The prices of a customer (empty: of nobody in particular) in a shop (empty: the first) on a day, read once for
  /// many baskets. Errors: unknown, refused (the policy says nothing of prices).
  Result<BuyerPrices> buyer_prices(std::string_view shop_ref, std::string_view customer, Day day);

  /// Sets points right by hand (MEM-9). Errors: invalid (no points, nobody who does it, a reason that the policy of
  /// that day does not list), unknown (shop, customer), conflict, refused (so many are not there, and the policy keeps
  /// them from going below zero), overflow.
  Result<PointsMovedAnswer> adjust(const AdjustRequest& request);

  /// Brings a balance over from another system, once for each file (MEM-9). Errors: invalid (not above zero, a last day
  /// that is over), unknown (shop, customer), conflict, refused (a balance was brought over before), overflow.
  Result<PointsMovedAnswer> opening(const OpeningRequest& request);

  /// The movements of a customer's points, the latest first, with what they came to. Errors: invalid, unknown
  /// (customer), overflow.
  Result<LedgerAnswer> ledger(const LedgerQuestion& question);

  /// Does something with a customer's card, after what is due by that day (MEM-5). Errors: invalid (a field that is
  /// missing or does not belong there), unknown (shop, customer, card, the lost card's number), conflict (also a card's
  /// number that is in another file), refused (the policy has no cards; what came before does not allow it; a later day
  /// of this customer's cards is decided already), overflow.
  Result<CardAnswer> card(const CardRequest& request);

  /// What a customer is to the shop on a day: which card, which one can be had, what is missing, and what became of
  /// their cards (MEM-11). What is due is told and not written. Errors: invalid, unknown (shop, customer), overflow.
  Result<CardsAnswer> cards(const CardsQuestion& question);

  /// What became of cards in a shop, a page at a time. Errors: invalid, unknown (shop).
  Result<CardEventsAnswer> card_events(const CardEventsQuestion& question);

  /// Reviews the cards of a shop's customers through a day (MEM-5, MEM-10): a review that comes late finds what it
  /// would have found on each day. It works in many short transactions; stopped or killed and done again it ends with
  /// the same rows, and again for the same day without new facts it changes nothing. `progress` is told customers.
  /// Errors: invalid, unknown (shop), refused (a later day was begun already; the progress callback said stop),
  /// overflow.
  Result<ReviewAnswer> review(const ReviewRequest& request, const Progress& progress = {});

  /// Customers and what they bought. Errors: invalid, unknown, overflow.
  Result<OverviewAnswer> overview(const OverviewQuestion& question);

  /// Takes an order, an enquiry or a reservation (CUS-11); also of somebody who is only known, because they opened it.
  /// Errors: invalid (nothing is wanted, a reservation without its last day, a day before it is made, money that does
  /// not belong there or is negative), unknown (shop, customer), conflict.
  Result<OrderAnswer> order(const OrderRequest& request);

  /// Takes an order one step further, along an arrow of model/order.hpp (CUS-11). Errors: invalid (a day that is
  /// missing or does not belong there), unknown (shop, order), conflict, refused (the step is not possible from its
  /// state, is before the last one, or extends to no later day).
  Result<OrderStepAnswer> order_step(const OrderStepRequest& request);

  /// Records that a customer came (CUS-11), and why they did not buy (CUS-8). Errors: invalid, unknown (shop, customer,
  /// a word that the policy of that day does not list), conflict.
  Result<VisitAnswer> visit(const VisitRequest& request);

  /// Orders of a customer or of a shop, and which have lapsed on a day (CUS-11). Errors: invalid, unknown (shop,
  /// customer).
  Result<OrdersAnswer> orders(const OrdersQuestion& question);

  /// Visits of a customer or to a shop, and whether they bought (CUS-8). Errors: invalid, unknown (shop, customer).
  Result<VisitsAnswer> visits(const VisitsQuestion& question);

  /// Says how customers know an associate, and when they work in the shop (FUP-1, FUP-6). Errors: invalid (a last day
  /// before the first), unknown (shop), conflict.
  Result<AssociateAnswer> associate(const AssociateRequest& request);

  /// Says when a shop is open, from a day on (FUP-6). Errors: invalid (windows that overlap, touch or end before they
  /// begin), unknown (shop), conflict.
  Result<OpeningHoursAnswer> opening_hours(const OpeningHoursRequest& request);

  /// Says when an associate is there on a day (FUP-6). Errors: as opening_hours.
  Result<ShiftAnswer> shift(const ShiftRequest& request);

  /// Says who looks after a customer from a day on (FUP-6). Errors: invalid, unknown (shop, customer), conflict.
  Result<AssignAnswer> assign(const AssignRequest& request);

  /// Says at which times a customer likes to be called (WHEN-ORD), and at which interval of their own they are asked
  /// (FUP-W): all of it. Errors: invalid (times that overlap, touch or end before they begin; an interval of no length,
  /// or twice), unknown (shop, customer, a kind that the policy of the day does not have at an interval), conflict.
  Result<ContactWishesAnswer> contact_wishes(const ContactWishesRequest& request);

  /// How a customer likes to be contacted, whichever of their files it stands in. Errors: invalid, unknown (shop,
  /// customer).
  Result<WishesAnswer> wishes(const WishesQuestion& question);

  /// When a shop is open on a day, and who is there (FUP-6). Errors: invalid, unknown (shop).
  Result<RosterAnswer> roster(const RosterQuestion& question);

  /// Makes an event, a promotion or new goods known, or replaces what was said of them (FUP-E, FUP-D, FUP-O). Errors:
  /// invalid (days, times or seats that are not possible, or belong to events alone), unknown (shop, category),
  /// conflict, refused (its kind would change, or its seats be fewer than are taken).
  Result<CampaignAnswer> campaign(const CampaignRequest& request);

  /// Takes a customer one step with a campaign (FUP-E). Errors: invalid, unknown (shop, campaign, customer), conflict,
  /// refused (no arrow leads there, it precedes the last step, the campaign was cancelled, the event is over or has not
  /// been, there are not enough seats).
  Result<GuestAnswer> guest(const GuestRequest& request);

  /// Campaigns of a shop. Errors: invalid, unknown (shop).
  Result<CampaignsAnswer> campaigns(const CampaignsQuestion& question);

  /// The guests of a campaign, and how many seats are taken (FUP-E). Errors: invalid, unknown (shop, campaign).
  Result<GuestsAnswer> guests(const GuestsQuestion& question);

  /// Writes a promise down (FUP-P). Errors: invalid (no words, due before its day), unknown (shop, customer,
  /// complaint), conflict, refused (the complaint is another customer's, or closed).
  Result<PromiseAnswer> promise(const PromiseRequest& request);

  /// Says what became of a promise (FUP-P). Errors: invalid, unknown (shop, promise), conflict, refused (it is over, or
  /// the step precedes the last one).
  Result<PromiseStepAnswer> promise_step(const PromiseStepRequest& request);

  /// Opens a complaint (CMP-1). Errors: invalid, unknown (shop, customer, cause, receipt), conflict, refused (the
  /// receipt is another customer's).
  Result<ComplaintAnswer> complaint(const ComplaintRequest& request);

  /// Hands a complaint over, closes or reopens it (CMP-1). Errors: invalid, unknown (shop, complaint), conflict,
  /// refused (the step is not possible from its state, precedes the last one, or hands it to who has it).
  Result<ComplaintStepAnswer> complaint_step(const ComplaintStepRequest& request);

  /// Writes down what a customer said of goods or service (FUP-9). Errors: invalid, unknown (shop, customer), conflict.
  Result<FeedbackAnswer> feedback(const FeedbackRequest& request);

  /// Passes an opinion on, or tells what was answered (FUP-9). Errors: invalid, unknown (shop, feedback), conflict,
  /// refused (the step is not possible from its state, or precedes the last one).
  Result<FeedbackStepAnswer> feedback_step(const FeedbackStepRequest& request);

  /// Promises of a customer, whichever of their files they stand in, or of a shop (FUP-P). Errors: invalid, unknown
  /// (shop, customer).
  Result<PromisesAnswer> promises(const PromisesQuestion& question);

  /// Complaints, with their steps and how often each was handed over (CMP-1). Errors: as promises.
  Result<ComplaintsAnswer> complaints(const ComplaintsQuestion& question);

  /// Opinions, to whom they were passed on and what was answered (FUP-9). Errors: as promises.
  Result<FeedbacksAnswer> feedbacks(const FeedbacksQuestion& question);

  /// What yesterday, today and tomorrow bring a shop, a page at a time (FIL-5): orders and reservations as they stand
  /// now. Errors: invalid (a place or day that does not exist, outside the lunar table), unknown (shop).
  Result<AgendaAnswer> agenda(const AgendaQuestion& question);

  /// Opens the file of who came in, with what to recommend (FIL-5). Errors: invalid (as `find`, `file`), unknown (shop;
  /// the file was opened later than that day), overflow.
  Result<VisitorAnswer> visitor(const VisitorQuestion& question);

  /// Plans a day of a shop: who is contacted, about what, when and by whom (FUP-5, FUP-6). It reads customers slice by
  /// slice and writes in short transactions; stopped or killed and done again it ends with the same rows, and again
  /// without new facts it changes nothing. What somebody has begun is left as it is. `progress` is told customers.
  /// Errors: invalid, unknown (shop), refused (the policy of the day follows nobody up, or says nothing of hours; the
  /// progress callback said stop), overflow.
  Result<PlanAnswer> plan(const PlanRequest& request, const Progress& progress = {});

  /// The planned contacts of a day, with all that an associate needs for each, a page at a time (FUP-1). What somebody
  /// is still at from earlier days stands first. Errors: invalid, unknown (shop, associate).
  Result<DueAnswer> due(const DueQuestion& question);

  /// What a customer's day comes to, and why what is in no contact is not (FUP-5). Nothing is written. Errors: invalid,
  /// unknown (customer), refused (as `plan`).
  Result<FollowUpsAnswer> follow_ups(const FollowUpsQuestion& question);

  /// Begins a planned contact (FUP-4). Errors: invalid, unknown (shop, contact), conflict, refused (it has ended;
  /// somebody is at it, or at another with the customer; it is planned for another day; consent, refusals, caps or
  /// hours do not allow it now).
  Result<BeginAnswer> begin(const BeginRequest& request);

  /// Gives back a contact that was begun and did not take place. Errors: invalid, unknown (shop, contact), conflict,
  /// refused (it was not begun, or by somebody else; it has ended).
  Result<BeginAnswer> give_back(const GiveBackRequest& request);

  /// Writes down what came of a contact (FUP-2, FUP-4). A planned one that nobody had begun is begun by it. Errors:
  /// invalid (a field that is missing or does not belong to the outcome; a time agreed that is over), unknown (shop,
  /// contact, customer, a kind that it was not about), conflict, refused (it has ended; somebody else began it; a time
  /// agreed in quiet hours that the customer did not ask for; as `begin`).
  Result<RecordAnswer> record(const RecordRequest& request);

  /// Contacts that took place, with a customer or in a shop, the latest first (FUP-2). Errors: invalid, unknown (shop,
  /// customer).
  Result<ContactsAnswer> contacts(const ContactsQuestion& question);

  /// A shop's day on one page, for whoever takes over (FUP-1): what is planned, done, moved and refused, what is open,
  /// what tomorrow brings. Errors: invalid (no day; outside the lunar table, too), unknown (shop).
  Result<HandoverAnswer> handover(const HandoverQuestion& question);

  /// Reads every row, checks it, and recomputes points and returns from the receipts. Errors: those of storage.
  Result<VerifyAnswer> verify(const VerifyQuestion& question, const Progress& progress = {});

  /// Adds a version of a policy, which holds from the business day that it names; a shop follows the policy of the name
  /// it was made with. The same document again changes nothing. Errors: invalid (the document; a version that is not
  /// higher than the latest, or holds from an earlier day), conflict (that version is there with other content),
  /// refused (days from then on are decided already).
  Result<PolicyAnswer> policy_add(const PolicyAddRequest& request);

  /// A stored policy document. Errors: invalid, unknown (policy, version).
  Result<PolicyShowAnswer> policy_show(const PolicyShowQuestion& question);

  /// All versions of a policy, and the days decided by each. Errors: invalid, unknown.
  Result<PolicyHistoryAnswer> policy_history(const PolicyHistoryQuestion& question);

  /// Keeps years of official holidays, over those that the policy goes by (WHEN-DAY). Error: invalid.
  Result<HolidaysAnswer> holidays(const HolidaysRequest& request);

  /// Everything that is known of a day. Errors: invalid, unknown (shop, policy).
  Result<DayAnswer> day(const DayQuestion& question);

  /// The verdict on a moment for a contact (WHEN-ORD). Errors: invalid, unknown (shop, policy, profession, customer),
  /// refused (the policy says nothing of hours).
  Result<HoursAnswer> hours(const HoursQuestion& question);

  /// The slots of a day for a contact (WHEN-ORD). Errors: as hours.
  Result<SlotsAnswer> slots(const SlotsQuestion& question);

  /// A copy of the policy that a shop (empty: the first) follows on a day. Errors: unknown, damaged.
  Result<Policy> policy(std::string_view shop_ref, Day day);

  /// The contact hours of a shop's policy on a day, made ready for many questions; what changes later, it does not
  /// learn. Errors: unknown, refused.
  Result<ContactHours> contact_hours(std::string_view shop_ref, Day day);

  /// The first shop: where deeds happen that name none.
  const Shop& shop() const;
  /// The currency of all amounts.
  Currency currency() const;
  /// The zone of a shop by its ref (empty: the first), for moments without an offset. Error: unknown.
  Result<const LocalClock*> clock(std::string_view shop_ref) const;
  /// The business day of an instant in a shop (empty: the first). Errors: unknown, invalid (POS-1).
  Result<Day> business_day(std::string_view shop_ref, Instant at) const;
  /// The longest time a deed of this object has waited for another program's.
  std::chrono::microseconds longest_wait() const;

 private:
  struct State;
  explicit Clientele(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace shuke
