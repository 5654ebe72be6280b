#!/usr/bin/env bash
# The main job in one go: an admin plans, an agent works, a person approves, and the timeline tells who did what and why.
# Needs curl and a running product. Says where it is by the environment:
#   MISSION_CONTROL_URL   default http://localhost:8000
#   LOCAL_AUTH_TOKEN      default: what stands in MISSION_CONTROL_DATA_DIR/admin-token (./data)
set -euo pipefail

url=${MISSION_CONTROL_URL:-http://localhost:8000}
admin=${LOCAL_AUTH_TOKEN:-$(cat "${MISSION_CONTROL_DATA_DIR:-./data}/admin-token")}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

say() { printf '\n%s\n' "$*"; }

# call EXPECTED_STATUS METHOD PATH [BODY] [HEADER...]: leaves the answer in $answer
call() {
    local expected=$1 method=$2 path=$3 body=${4:-} status
    shift $(($# < 4 ? $# : 4))
    local arguments=(--silent --show-error --output "$answer" --write-out '%{http_code}' --request "$method")
    [ -n "$body" ] && arguments+=(--header 'Content-Type: application/json' --data "$body")
    for header in "$@"; do arguments+=(--header "$header"); done
    status=$(curl "${arguments[@]}" "$url/api/v1$path")
    if [ "$status" != "$expected" ]; then
        echo "$method $path answered $status instead of $expected:" >&2
        cat "$answer" >&2
        exit 1
    fi
    echo "  $status $method $path"
}

as_admin() { call "$1" "$2" "$3" "${4:-}" "Authorization: Bearer $admin" "${@:5}"; }
as_agent() { call "$1" "$2" "$3" "${4:-}" "X-Agent-Token: $agent_token" "${@:5}"; }

# field NAME: the first member of that name in the answer. No jq: the tour needs nothing but curl.
field() { grep -o "\"$1\":\"[^\"]*\"" "$answer" | head -n 1 | cut -d '"' -f 4; }

say "A board on which nothing is done without an approval (that is the default)"
as_admin 201 POST /boards '{"name":"Release 3.0","board_type":"general"}'
board=$(field id)

say "An agent on that board, and its token, shown only this once"
as_admin 201 POST /agents "{\"board_id\":\"$board\",\"name\":\"Ada $RANDOM\"}"
agent=$(field id)
as_admin 201 POST "/agents/$agent/token" '{}'
agent_token=$(field token)

say "Two tasks; the second waits for the first"
as_admin 201 POST /tasks "{\"board_id\":\"$board\",\"title\":\"Write the release notes\"}"
first=$(field id)
as_admin 201 POST /tasks "{\"board_id\":\"$board\",\"title\":\"Publish them\",\"depends_on_task_ids\":[\"$first\"]}"
second=$(field id)
as_admin 409 PATCH "/tasks/$second" '{"status":"in_progress"}'
echo "  → $(field detail)"

as_admin 200 GET "/boards/$board/state"
before_work=$(field position)

say "The agent takes the first task, works, and hands it in with a word"
as_agent 200 PATCH "/agent/boards/$board/tasks/$first" '{"status":"in_progress"}'
as_agent 200 PATCH "/agent/boards/$board/tasks/$first" '{"status":"review","comment":"The notes are written."}'

say "Done is refused: nobody has approved"
as_agent 409 PATCH "/agent/boards/$board/tasks/$first" '{"status":"done"}'
echo "  → $(field detail)"

say "The agent asks for an approval, a person grants it and says why"
as_agent 201 POST "/agent/boards/$board/approvals" \
    "{\"action_type\":\"task.done\",\"task_ids\":[\"$first\"],\"confidence\":93,\"lead_reasoning\":\"Checked twice\"}"
approval=$(field id)
as_admin 200 POST "/approvals/$approval/approve" '{"comment":"Well done"}' 'X-Reason: Read it, all true'

say "Now done is allowed, and the second task opens"
as_agent 200 PATCH "/agent/boards/$board/tasks/$first" '{"status":"done"}'
as_admin 200 GET "/tasks/$second"
grep -q '"is_blocked":false' "$answer"
as_admin 200 PATCH "/tasks/$second" '{"status":"in_progress"}' 'X-Reason: Nothing in the way any more'

say "Who did what, and why (newest first)"
as_admin 200 GET "/activity?board_id=$board&limit=100"
# One line an entry: the type, the actor, the sentence, and the reason where somebody gave one.
sed "s/\\\\\"/'/g" "$answer" | tr '{' '\n' | awk '
    function member(name,  at) {
        if (!match($0, "\"" name "\":\"[^\"]*\"")) return ""
        at = substr($0, RSTART, RLENGTH)
        return substr(at, length(name) + 5, length(at) - length(name) - 5)
    }
    /"event_type"/ { type = member("event_type"); message = member("message") }
    /"type":"(user|agent|system)"/ {
        printf "  %-22s %-7s %-12.12s %s", type, member("type"), member("name"), message
        if (member("reason") != "") printf " — because: %s", member("reason")
        print ""
    }'

say "What every fact changed of the first task (oldest first)"
as_admin 200 GET "/tasks/$first/history"
sed 's/{"id":"/\n&/g' "$answer" | awk '
    /"changes":/ {
        match($0, /"type":"[^"]*"/)
        type = substr($0, RSTART + 8, RLENGTH - 9)
        sub(/.*"changes":/, "")
        sub(/}(,|\],.*)?$/, "")
        printf "  %-22s %s\n", type, $0
    }'

# tasks_of: the title and the status of each task in the answer
tasks_of() { grep -o '"title":"[^"]*"\|"status":"[^"]*"' "$answer" | cut -d '"' -f 4 | paste -d ' ' - - | sed 's/^/  /'; }

say "The board as it is, and as it was before the work"
as_admin 200 GET "/boards/$board/state"
tasks_of
as_admin 200 GET "/boards/$board/state?as_of=$before_work"
tasks_of

say "And how it came to be what it is, as fast as it goes"
curl --silent --no-buffer --header "Authorization: Bearer $admin" "$url/api/v1/boards/$board/replay?speed=0" |
    grep -o '^data:{"type":"[^"]*"' | cut -d '"' -f 4 | sed 's/^/  /'
