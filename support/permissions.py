"""May this person do this with a course, a caseload or a waiting list?"""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.models import Citizen
from cases.permissions import check_can_edit_citizen, check_can_reach, field_groups
from housingfirst.accounts.models import Team, TeamMembership, User
from housingfirst.accounts.roles import ALL_GROUPS, Permission
from housingfirst.core import clock
from housingfirst.core.errors import NotAllowed

from .models import Course, Outing


class OnlyLeader(NotAllowed):
    code = "only_leader"


class OnlyAdviserOrLeader(NotAllowed):
    message = _("Only an authority adviser or a team leader puts citizens on a waiting list. Ask one of them.")


class OnlyTeams(NotAllowed):
    message = _("The caseload is for the support teams. For figures without names, see the dashboard.")


class OnlyLeaders(NotAllowed):
    message = _("The waiting list is for the leaders of the teams. Ask your leader.")


class OnlyTeamMeets(NotAllowed):
    message = _("The board of the day and its minutes are for those who work in the team. Ask its leader.")


class OnlyAdvisersAndLeaders(NotAllowed):
    message = _("Unmet needs are for authority advisers and team leaders. Ask one of them.")


class OnlyTeam(NotAllowed):
    message = _("Only the team that has the course works in it. Write to the team's leader.")


class OnlyTeamOrAdviser(NotAllowed):
    message = _("Only the team or the authority adviser opens a course again. Write to one of them.")


class OnlyLeaderOrAdviser(NotAllowed):
    message = _(
        "Only the team's leader or an authority adviser changes what a course rests on and who gives it. "
        "Ask one of them."
    )


class OnlyStaffAndAdministrators(NotAllowed):
    message = _("The terms of the methods are for those who give or grant support. Ask your leader.")


class OnlyWorkersLog(NotAllowed):
    message = _("Only support workers and their leaders log contacts. Write to the citizen's team.")


class OnlyWholeRecordWarns(NotAllowed):
    message = _("Only the citizen's team and the authority adviser write warnings. Write to one of them.")


class OnlyWholeRecordAftercare(NotAllowed):
    message = _("Only the citizen's team and the authority adviser write what aftercare does. Write to one of them.")


class OnlyOwnTeamMeets(NotAllowed):
    message = _("Only those of the team plan and write its meetings. Ask one of them.")


class OnlySelfOrLeader(NotAllowed):
    message = _("Only the worker and the team's leader write what somebody is trained in. Ask one of them.")


class OnlyYourOwnTime(NotAllowed):
    message = _("Only who went says when they are expected back. Call them.")


class OnlyTeamSaysBack(NotAllowed):
    message = _("Only who went, or somebody of their team, says that they are back. Call the team.")


class CannotReadContacts(NotAllowed):
    message = _(
        "The contacts are for the citizen's team and the authority adviser. "
        "What you need stands in what was sent to you."
    )


def leads(by: User, team_id: int, permission: Permission) -> bool:
    """A leader of this team who holds the permission."""
    return by.may(permission) and team_id in by.access.led_team_ids


def leader_names(team_id: int) -> str:
    """Who leads the team today, in words."""
    rows = TeamMembership.objects.current(clock.today()).filter(team_id=team_id, is_leader=True)
    return ", ".join(str(row.user) for row in rows.select_related("user"))


def _refuse(what: str, team_id: int) -> OnlyLeader:
    names = leader_names(team_id)
    if names:
        text = gettext("%(what)s The leader is %(names)s.") % {"what": what, "names": names}
    else:
        text = gettext("%(what)s The team has no leader: write to your administrator.") % {"what": what}
    return OnlyLeader(text)


def check_can_offer_method(by: User, team: Team) -> None:
    """The team's leader, or an administrator of the municipality."""
    if by.may(Permission.MANAGE_USERS) and team.municipality_id == by.municipality_id:
        return
    if not leads(by, team.pk, Permission.ASSIGN_COURSE):
        raise _refuse(gettext("Only a leader of the team or an administrator chooses its methods."), team.pk)


def can_set_functions(by: User, team: Team) -> bool:
    """Who holds the team's functions: its leader, or an administrator of the municipality."""
    own = by.may(Permission.MANAGE_USERS) and team.municipality_id == by.municipality_id
    return own or leads(by, team.pk, Permission.ASSIGN_COURSE)


def check_can_set_functions(by: User, team: Team) -> None:
    if not can_set_functions(by, team):
        raise _refuse(gettext("Only a leader of the team or an administrator says who holds its functions."), team.pk)


def check_can_see_functions(by: User, team: Team) -> None:
    """Those who are in the team, and whoever may change them."""
    if not can_set_functions(by, team):
        check_can_see_caseload(by)


def check_can_use_board(by: User, team: Team) -> None:
    """The daily board and its minutes: who is in the team and works with its citizens."""
    if team.pk not in by.access.team_ids or not may_log_contacts(by):
        raise OnlyTeamMeets()


def can_assign(by: User, team_id: int) -> bool:
    return leads(by, team_id, Permission.ASSIGN_COURSE)


def check_can_assign(by: User, team: Team, citizen: Citizen) -> None:
    """Give the team's courses to workers: reach the citizen, and lead the team."""
    check_can_reach(by, citizen)
    if not can_assign(by, team.pk):
        raise _refuse(gettext("Only a leader of the team gives out its courses."), team.pk)


def check_can_plan_leave(by: User, team: Team) -> None:
    """Leave, and who stands in: the team's leader."""
    if not can_assign(by, team.pk):
        raise _refuse(gettext("Only a leader of the team plans leave and substitutes."), team.pk)


def check_can_hand_on(by: User, team: Team) -> None:
    """The work of somebody who leaves: the team's leader."""
    if not can_assign(by, team.pk):
        raise _refuse(gettext("Only a leader of the team hands on the work of somebody who leaves."), team.pk)


def check_can_grant_deviation(by: User, team: Team, citizen: Citizen) -> None:
    check_can_reach(by, citizen)
    if not leads(by, team.pk, Permission.GRANT_DEVIATION):
        raise _refuse(gettext("Only a leader of the team can grant deviations."), team.pk)


def check_can_end_deviation(by: User, team: Team) -> None:
    """The leader may end what was granted even where the citizen is out of reach by now."""
    if not leads(by, team.pk, Permission.GRANT_DEVIATION):
        raise _refuse(gettext("Only a leader of the team can end deviations."), team.pk)


def check_can_write_exception(by: User, course: Course) -> None:
    check_can_reach(by, course.citizen)
    if not leads(by, course.team_id, Permission.GRANT_DEVIATION):
        raise _refuse(gettext("Only a leader of the team writes exceptions."), course.team_id)


def check_can_ask_for_measurements(by: User, team: Team) -> None:
    """The team's leader asks for a last measurement before data are drawn."""
    if not leads(by, team.pk, Permission.ASSIGN_COURSE):
        raise _refuse(gettext("Only a leader of the team asks for measurements of all its courses."), team.pk)


def check_can_enlist(by: User, citizen: Citizen) -> None:
    check_can_reach(by, citizen)
    if not (by.may(Permission.DECIDE_SUPPORT) or by.may(Permission.ASSIGN_COURSE)):
        raise OnlyAdviserOrLeader()


def can_work_on(by: User, course: Course) -> bool:
    return by.may(Permission.CLOSE_COURSE) and course.team_id in by.access.team_ids


def check_can_work_on(by: User, course: Course) -> None:
    """Phases, focus areas, transfer and closing: the course's own team, worker or leader."""
    check_can_reach(by, course.citizen)
    if not can_work_on(by, course):
        raise OnlyTeam()


def can_set_ground(by: User, course: Course) -> bool:
    return can_assign(by, course.team_id) or by.may(Permission.DECIDE_SUPPORT)


def check_can_set_ground(by: User, course: Course) -> None:
    """Legal basis, provider, employer and payer: the team's leader or an authority adviser."""
    check_can_reach(by, course.citizen)
    if not can_set_ground(by, course):
        raise OnlyLeaderOrAdviser()


def can_see_methods(by: User) -> bool:
    """Who gives support, leads it or grants it, and the administrator who sets the parameters."""
    asked = (Permission.LOG_CONTACT, Permission.ASSIGN_COURSE, Permission.DECIDE_SUPPORT, Permission.MANAGE_PARAMETERS)
    return any(by.may(permission) for permission in asked)


def check_can_see_methods(by: User) -> None:
    if not can_see_methods(by):
        raise OnlyStaffAndAdministrators()


def can_reopen(by: User, course: Course) -> bool:
    return can_work_on(by, course) or by.may(Permission.DECIDE_SUPPORT)


def check_can_reopen(by: User, course: Course) -> None:
    check_can_reach(by, course.citizen)
    if not can_reopen(by, course):
        raise OnlyTeamOrAdviser()


def check_can_read_contacts(by: User, citizen: Citizen) -> None:
    """The whole list: whoever has the whole record. Who came through an opening would read it as "no contacts"."""
    check_can_reach(by, citizen)
    if field_groups(by, citizen) != ALL_GROUPS:
        raise CannotReadContacts()


def may_log_contacts(by: User) -> bool:
    return by.may(Permission.LOG_CONTACT)


def check_can_log_contacts(by: User) -> None:
    """The page where one chooses whom to log for: workers and leaders."""
    if not may_log_contacts(by):
        raise OnlyWorkersLog()


def check_can_log_contact(by: User, citizen: Citizen) -> None:
    """Whoever works with the citizen: reach with every field group, and the permission."""
    check_can_reach(by, citizen)
    if not by.may(Permission.LOG_CONTACT) or field_groups(by, citizen) != ALL_GROUPS:
        raise OnlyWorkersLog()


def check_can_warn(by: User, citizen: Citizen) -> None:
    """Write, renew or end a warning before a visit: who has the whole record and edits it (SUP-142)."""
    check_can_edit_citizen(by, citizen)
    if field_groups(by, citizen) != ALL_GROUPS:
        raise OnlyWholeRecordWarns()


def may_own_warning(owner: User, citizen: Citizen) -> bool:
    """Somebody who reads the warning and edits the record, so that they can look at it again (SUP-142)."""
    try:
        check_can_warn(owner, citizen)
    except NotAllowed:
        return False
    return True


def check_can_note_aftercare(by: User, citizen: Citizen) -> None:
    """Aftercare and who does what beside it: who has the whole record and edits it."""
    check_can_edit_citizen(by, citizen)
    if field_groups(by, citizen) != ALL_GROUPS:
        raise OnlyWholeRecordAftercare()


def check_can_write_home(by: User, citizen: Citizen) -> None:
    """What is needed at home, the first weeks, skills, activities, safe place: who has the whole record (SUP-248)."""
    check_can_edit_citizen(by, citizen)


def check_can_meet(by: User, team: Team) -> None:
    """Plan and write supervision and meetings: those of the team who work with citizens, and its leader (SUP-230)."""
    if team.pk not in by.access.team_ids or not may_log_contacts(by):
        raise OnlyOwnTeamMeets()


def check_can_train(by: User, worker: User) -> None:
    """What somebody is trained in and wishes: they themselves, or a leader of a team they are in (SUP-231)."""
    if by.pk == worker.pk and may_log_contacts(by):
        return
    shared = TeamMembership.objects.current(clock.today()).filter(user=worker, team__in=by.access.led_team_ids)
    if not by.may(Permission.ASSIGN_COURSE) or not shared.exists():
        raise OnlySelfOrLeader()


def check_can_change_back_time(by: User, outing: Outing) -> None:
    """Only who went knows how long it takes."""
    if by.pk != outing.worker_id:
        raise OnlyYourOwnTime()


def check_can_say_back(by: User, outing: Outing) -> None:
    """Who went, or somebody of a team they share: whoever hears of them first says so (SUP-146)."""
    if by.pk == outing.worker_id:
        return
    check_can_reach(by, outing.citizen)
    shared = TeamMembership.objects.current(clock.today()).filter(user=outing.worker_id)
    if not (may_log_contacts(by) and shared.filter(team_id__in=by.access.team_ids).exists()):
        raise OnlyTeamSaysBack()


def leads_course(by: User, course: Course | None) -> bool:
    """A leader of the course's team."""
    return course is not None and leads(by, course.team_id, Permission.LOG_CONTACT)


def can_see_caseload(by: User) -> bool:
    """The caseload page: workers and leaders, for the teams they are in."""
    return bool(by.access.team_ids) and (by.may(Permission.LOG_CONTACT) or by.may(Permission.ASSIGN_COURSE))


def can_have_calendar(by: User) -> bool:
    return by.may(Permission.LOG_CONTACT)


def check_can_have_calendar(by: User) -> None:
    """Who makes appointments: support workers and leaders."""
    if not can_have_calendar(by):
        raise OnlyWorkersLog()


def check_can_see_caseload(by: User) -> None:
    if not can_see_caseload(by):
        raise OnlyTeams()


def check_can_see_waiting_list(by: User) -> None:
    if not (by.access.led_team_ids and by.may(Permission.ASSIGN_COURSE)):
        raise OnlyLeaders()


def check_can_see_unmet_needs(by: User) -> None:
    if not (by.may(Permission.DECIDE_SUPPORT) or by.may(Permission.ASSIGN_COURSE)):
        raise OnlyAdvisersAndLeaders()
