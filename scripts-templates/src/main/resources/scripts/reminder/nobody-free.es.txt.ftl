En este momento todos están en otra llamada. Para que le llamemos más tarde, oprima 1. Para continuar sin esperar, oprima asterisco.
