No podemos aceptar ese día. El último día posible es el ${sayDate(lastPromise)}.
