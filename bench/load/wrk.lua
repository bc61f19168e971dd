-- wrk's side of a closed loop: sends the request in the file of the first argument, with a
-- delivery id of its own each time, and ends with one line of JSON.
local mark = "00000000-0000-4000-8000-deliverymark"
local head, tail, run
local n = 0

function init(args)
  local file = assert(io.open(args[1], "rb"))
  local text = file:read("*a")
  file:close()
  run = args[2]
  local from, to = text:find(mark, 1, true)
  head = text:sub(1, from - 1) .. run .. "-0000-4000-8000-"
  tail = text:sub(to + 1)
end

function request()
  n = n + 1
  return head .. string.format("%012x", n) .. tail
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"refused":%d,"broken":%d,"p50Us":%d,"p99Us":%d}\n',
    summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
