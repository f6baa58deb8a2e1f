-- Sends the documented request. The environment says what changes from request to request:
-- BENCH_BODY (file), BENCH_SANDBOXES (that many in rotation), BENCH_CASES ("FIRST COUNT": cases drawn at random).
local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local key = "Bearer acquire-test-key"
wrk.method = "POST"
wrk.headers["Authorization"] = key
wrk.headers["Content-Type"] = "application/json"
wrk.body = read(os.getenv("BENCH_BODY"))

local sandboxes = tonumber(os.getenv("BENCH_SANDBOXES") or "0")
local first, count = (os.getenv("BENCH_CASES") or ""):match("(%d+) (%d+)")

if sandboxes > 0 then
  local requests, turn = {}, 0
  function init()
    for index = 1, sandboxes do
      wrk.headers["Authorization"] = key .. "+bench-" .. index
      requests[index] = wrk.format()
    end
    turn = math.random(sandboxes)
  end
  function request()
    turn = turn % sandboxes + 1
    return requests[turn]
  end
elseif first then
  first, count = tonumber(first), tonumber(count)
  local template = '{"id": %d, "To": "+919666929552", "From": "+12513188609", "Body": "hi"}'
  function init()
    math.randomseed(4711)
  end
  function request()
    return wrk.format(nil, nil, nil, template:format(first + math.random(0, count - 1)))
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "failed": %d, "timeouts": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status, errors.timeout
  ))
end
