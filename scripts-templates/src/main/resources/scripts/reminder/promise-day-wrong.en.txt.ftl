We cannot take that day. The last possible day is ${sayDate(lastPromise)}.
