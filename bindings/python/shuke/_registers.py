"""What a shop writes down beside its sales: hours and shifts, campaigns and guests, promises, complaints, opinions."""

from typing import Any, Iterator, Optional

from ._asking import Asking
from ._records import Record
from ._values import DayLike, Moment


class Registers(Asking):
    """Registers of a `Shop`. Each deed has a request id: the same again gives the same answer, other content raises
    `Conflict`."""

    # Hours and shifts

    def associate(self, associate: str, name: Optional[str], *, request: str, at: Moment, **values: Any) -> Record:
        """Says how customers know an associate, and when they work in the shop, as an `associate_answer`: `associate_id`.
        Values: `from_` and `until`, first and last day of work; `shop`. It is all of it anew."""
        if "from_" in values:
            values["from"] = values.pop("from_")
        return self._ask("associate", {"request": request, "associate": associate, "name": name, "at": at, **values})

    def opening_hours(self, from_: DayLike, *, request: str, at: Moment, **values: Any) -> Record:
        """Says when the shop is open, from a day on, as an `opening_hours_answer`: `hours_id`. Values: `week`, a list of
        `weekday`, `from`, `until`; `special`, a list of `day`, `from`, `until`; `shop`. It is all of it anew."""
        return self._ask("opening_hours", {"request": request, "from": from_, "at": at, **values})

    def shift(self, associate: str, day: DayLike, *, request: str, at: Moment, **values: Any) -> Record:
        """Says when an associate is there on a day, as a `shift_answer`. Values: `windows`, a list of `from`, `until`, none
        for somebody who is not there; `shop`."""
        return self._ask("shift", {"request": request, "associate": associate, "day": day, "at": at, **values})

    def assign(self, customer: str, associate: Optional[str], day: DayLike, *, request: str, at: Moment,
               shop: Optional[str] = None) -> Record:
        """Says who looks after a customer from a day on, as an `assign_answer`; None: nobody in particular."""
        return self._ask("assign", {"request": request, "customer": customer, "associate": associate, "day": day,
                                    "at": at, "shop": shop})

    def contact_wishes(self, customer: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Says how a customer likes to be contacted, as a `contact_wishes_answer`: `wishes_id`, `business_day`. Values:
        `times`, a list of `from`, `until`; `intervals`, a list of `kind`, `days`, `since`; `associate`, `shop`. It is all
        of it anew, and no consent."""
        return self._ask("contact_wishes", {"request": request, "customer": customer, "at": at, **values})

    def wishes(self, customer: str, *, day: Optional[DayLike] = None, shop: Optional[str] = None) -> Record:
        """How a customer likes to be contacted, as a `wishes_answer`: `business_day`, None when nothing was said;
        `times`, `intervals`."""
        return self._ask("wishes", {"customer": customer, "day": day, "shop": shop})

    def roster(self, day: DayLike, *, shop: Optional[str] = None) -> Record:
        """When the shop is open on a day, `open`, and who is there, `rows`, as a `roster_answer`."""
        return self._ask("roster", {"day": day, "shop": shop})

    # Campaigns and guests

    def campaign(self, ref: str, kind: str, first: DayLike, *, request: str, at: Moment, **values: Any) -> Record:
        """Makes an `event`, a `promotion` or new goods (`arrivals`) known, or replaces all that was said of this ref, as a
        `campaign_answer`: `campaign_id`. Values: `name`, `last`, `category`, `cancelled`, `shop`; of an event `from`,
        `until`, `place`, `route`, `contact`, `bring`, `seats`, `companions`."""
        return self._ask("campaign", {"request": request, "ref": ref, "kind": kind, "first": first, "at": at, **values})

    def guest(self, campaign: str, customer: str, state: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Takes a customer one step with a campaign, as a `guest_answer`: `chosen`, `coming`, `declined`, `came`, `absent`.
        Values: `companions`, `associate`, `shop`. A step that is not possible, or for which there are not enough seats,
        raises `Refused`."""
        return self._ask("guest", {"request": request, "campaign": campaign, "customer": customer, "state": state,
                                   "at": at, **values})

    def campaigns(self, *, from_: Optional[DayLike] = None, until: Optional[DayLike] = None,
                  shop: Optional[str] = None, page: int = 256) -> Iterator[Record]:
        """Campaigns of a shop that end on a day or later and begin by another, each a `campaign_row`."""
        return self._pages("campaigns", {"from": from_, "until": until, "shop": shop}, page)

    def guests(self, campaign: str, *, state: Optional[str] = None, shop: Optional[str] = None,
               page: int = 256) -> Iterator[Record]:
        """Guests of a campaign, each a `guest_row`; only those who came as far as a state."""
        return self._pages("guests", {"campaign": campaign, "state": state, "shop": shop}, page)

    # Promises, complaints, opinions

    def promise(self, customer: str, due: DayLike, words: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Writes a promise down, as a `promise_answer`: `promise_id`. Values: `by` (`shop` or `customer`), `complaint_id`,
        `associate`, `shop`."""
        return self._ask("promise", {"request": request, "customer": customer, "due": due, "words": words, "at": at,
                                     **values})

    def promise_step(self, promise_id: int, step: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Says what became of a promise, as a `promise_step_answer`: `kept`, `dropped`, or `moved` with `due`. Values:
        `due`, `note`, `associate`, `shop`."""
        return self._ask("promise_step", {"request": request, "promise_id": promise_id, "step": step, "at": at, **values})

    def complaint(self, customer: str, words: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Opens a complaint, as a `complaint_answer`: `complaint_id`. Values: `owner` or `associate`, one of which it needs;
        `complainant`, `cause`, `of_receipt`, `of_till`, `of_day`, `sku`, `shop`."""
        return self._ask("complaint", {"request": request, "customer": customer, "words": words, "at": at, **values})

    def complaint_step(self, complaint_id: int, step: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Takes a complaint one step further, as a `complaint_step_answer`: `handed_over` with `owner`, `closed`,
        `reopened`. Values: `owner`, `note`, `associate`, `shop`."""
        return self._ask("complaint_step", {"request": request, "complaint_id": complaint_id, "step": step, "at": at,
                                            **values})

    def feedback(self, customer: str, words: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Writes down what a customer said, as a `feedback_answer`: `feedback_id`. Values: `about`, `associate`, `shop`."""
        return self._ask("feedback", {"request": request, "customer": customer, "words": words, "at": at, **values})

    def feedback_step(self, feedback_id: int, step: str, *, request: str, at: Moment, **values: Any) -> Record:
        """Takes an opinion one step further, as a `feedback_step_answer`: `passed_on` with `to`, or `answered` with the
        answer as `note`. Values: `to`, `note`, `associate`, `shop`."""
        return self._ask("feedback_step", {"request": request, "feedback_id": feedback_id, "step": step, "at": at,
                                           **values})

    def promises(self, *, customer: Optional[str] = None, shop: Optional[str] = None, open_only: bool = False,
                 page: int = 256) -> Iterator[Record]:
        """Promises of a customer or of a shop, each a `promise_row` with its `steps`."""
        return self._pages("promises", {"customer": customer, "shop": shop, "open_only": open_only}, page)

    def complaints(self, *, customer: Optional[str] = None, shop: Optional[str] = None, open_only: bool = False,
                   page: int = 256) -> Iterator[Record]:
        """Complaints of a customer or of a shop, each a `complaint_row` with its `steps` and how often it was
        `handed_over`."""
        return self._pages("complaints", {"customer": customer, "shop": shop, "open_only": open_only}, page)

    def feedbacks(self, *, customer: Optional[str] = None, shop: Optional[str] = None, open_only: bool = False,
                  page: int = 256) -> Iterator[Record]:
        """What customers said of goods and service, each a `feedback_row` with its `steps`."""
        return self._pages("feedbacks", {"customer": customer, "shop": shop, "open_only": open_only}, page)
